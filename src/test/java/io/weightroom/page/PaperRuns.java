package io.weightroom.page;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Runs of paper: a test says what they measured, and nothing is trained. */
final class PaperRuns implements Runs {

    private final List<RunView> runs = new CopyOnWriteArrayList<>();
    private final List<Consumer<Long>> listeners = new CopyOnWriteArrayList<>();

    void clear() {
        runs.clear();
        listeners.clear();
    }

    /** A run that has ended with this test accuracy, and tells those who watch. */
    RunView ended(Place place, double accuracy) {
        return add(place, RunState.ENDED, Optional.of(new RunOutcome.Completed()), 10, accuracy);
    }

    RunView training(Place place) {
        return add(place, RunState.TRAINING, Optional.empty(), 10, Double.NaN);
    }

    RunView stoppedBeforeItsFirstStep(Place place) {
        return add(place, RunState.ENDED, Optional.of(new RunOutcome.Stopped()), 0, Double.NaN);
    }

    private RunView add(
            Place place, RunState state, Optional<RunOutcome> outcome, long step, double accuracy) {
        long id = runs.size() + 1L;
        int number = (int) runs.stream().filter(run -> run.place().equals(place)).count() + 1;
        var epochs = new ArrayList<EpochMetrics>();
        if (!Double.isNaN(accuracy)) {
            var test = new Evaluation(200, 0.1, accuracy, new int[0][], List.of());
            epochs.add(new EpochMetrics(1, 10, 0.2, 0.99, test, Optional.empty(), 1000, 2.5));
        }
        var run =
                new RunView(
                        id,
                        place,
                        number,
                        Instant.now(),
                        spec(place.block()),
                        state,
                        outcome,
                        step,
                        10,
                        0.01,
                        List.of(),
                        "cpu",
                        1,
                        42,
                        List.of(),
                        epochs,
                        1000,
                        Double.NaN,
                        0,
                        1.5,
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        runs.add(run);
        listeners.forEach(listener -> listener.accept(id));
        return run;
    }

    private static TrainingSpec spec(String name) {
        return Specs.circles().name(name).points(1000).batch(64).epochs(1).build();
    }

    @Override
    public RunView submit(LearnerId learner, Place place, TrainingSpec spec, boolean paused) {
        throw new UnsupportedOperationException("paper does not train");
    }

    @Override
    public RunView repeat(LearnerId learner, long run) {
        var first = view(learner, run);
        return submit(learner, first.place(), first.spec(), false);
    }

    @Override
    public RunView longer(LearnerId learner, long run, int epochs) {
        return repeat(learner, run);
    }

    @Override
    public void control(LearnerId learner, long run, RunControl control) {
        throw new UnsupportedOperationException("paper does not train");
    }

    @Override
    public Optional<RunView> latest(LearnerId learner, Place place) {
        return all(learner).stream().filter(run -> run.place().equals(place)).findFirst();
    }

    @Override
    public RunView view(LearnerId learner, long run) {
        return runs.stream()
                .filter(view -> view.id() == run)
                .findFirst()
                .orElseThrow(() -> new RunNotFound(run));
    }

    @Override
    public Map<LearnerId, RunView> newest(Collection<LearnerId> learners) {
        return runs.isEmpty() || !learners.contains(LearnerId.LOCAL)
                ? Map.of()
                : Map.of(LearnerId.LOCAL, runs.getLast());
    }

    @Override
    public List<RunView> all(LearnerId learner) {
        return List.copyOf(runs).reversed();
    }

    @Override
    public void delete(LearnerId learner, long run) {
        runs.remove(view(learner, run));
        listeners.forEach(listener -> listener.accept(run));
    }

    @Override
    public Prediction predict(LearnerId learner, long run, float[] inputs, int count) {
        throw new UnsupportedOperationException("paper does not predict");
    }

    @Override
    public Optional<io.weightroom.training.Weights> weights(LearnerId learner, long run) {
        return Optional.empty();
    }

    @Override
    public WrittenText write(LearnerId learner, long run, TextWanted wanted) {
        throw new UnsupportedOperationException("paper writes nothing");
    }

    @Override
    public WordVectors vectors(LearnerId learner, long run) {
        throw new UnsupportedOperationException("paper has no words");
    }

    @Override
    public Reading read(LearnerId learner, long run, ReadingWanted wanted) {
        throw new UnsupportedOperationException("paper reads nothing");
    }

    @Override
    public Insight look(LearnerId learner, long run, float[] input, InsightWanted wanted) {
        throw new UnsupportedOperationException("paper shows no layers");
    }

    @Override
    public ComparedGradients gradients(
            LearnerId learner, Optional<Long> run, TrainingSpec spec, int samples) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Results evaluate(List<String> lines) {
        throw new UnsupportedOperationException("paper evaluates nothing");
    }

    @Override
    public List<Frame> recorded(LearnerId learner, long run, long after) {
        return List.of();
    }

    @Override
    public Subscription watch(
            LearnerId learner, long run, double perSecond, Consumer<RunView> listener) {
        listener.accept(view(learner, run));
        return () -> {};
    }

    @Override
    public Subscription watchAll(LearnerId learner, Consumer<Long> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
