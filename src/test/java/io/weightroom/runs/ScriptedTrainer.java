package io.weightroom.runs;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.Trainer;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Trains nothing: keeps its orders, and reports what a test tells it to. */
final class ScriptedTrainer implements Trainer {

    final List<RunOrder> orders = new CopyOnWriteArrayList<>();
    final List<RunControl> controls = new CopyOnWriteArrayList<>();
    final List<Long> discarded = new CopyOnWriteArrayList<>();
    private final List<Consumer<RunReport>> listeners = new CopyOnWriteArrayList<>();

    void report(RunReport report) {
        listeners.forEach(listener -> listener.accept(report));
    }

    RunOrder lastOrder() {
        return orders.getLast();
    }

    @Override
    public void submit(RunOrder order) {
        orders.add(order);
    }

    @Override
    public void control(long run, RunControl control) {
        controls.add(control);
    }

    @Override
    public HeldOutScore heldOut(Kept run, DatasetSpec from, String learner) {
        throw new PredictionUnavailable("nothing is trained here");
    }

    @Override
    public Prediction predict(long run, Optional<Kept> kept, float[] inputs, int count) {
        throw new PredictionUnavailable("nothing is trained here");
    }

    @Override
    public WrittenText write(long run, Optional<Kept> kept, TextWanted wanted) {
        throw new PredictionUnavailable("nothing is trained here");
    }

    @Override
    public WordVectors vectors(long run, Optional<Kept> kept) {
        throw new PredictionUnavailable("nothing is trained here");
    }

    @Override
    public Reading read(long run, Optional<Kept> kept, ReadingWanted wanted) {
        throw new PredictionUnavailable("nothing is trained here");
    }

    @Override
    public Insight look(long run, Optional<Kept> kept, float[] input, InsightWanted wanted) {
        throw new PredictionUnavailable("nothing is trained here");
    }

    @Override
    public ComparedGradients gradients(TrainingSpec spec, Optional<Path> checkpoint, int samples) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Results evaluate(List<String> lines, long seed) {
        throw new PredictionUnavailable("nothing is evaluated here");
    }

    @Override
    public void discard(long run) {
        discarded.add(run);
    }

    @Override
    public void listen(Consumer<RunReport> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {}
}
