package io.weightroom.farm.trainer;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.insight.Insights;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.reading.Readings;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.TextWriter;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Predictor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** The newest weights of one run, and the network made of them when somebody asked. */
final class Snapshot implements AutoCloseable {

    private static final long LATELY_NANOS = 10_000_000_000L;

    private final TrainingEngine engine;
    private final TrainingSpec spec;
    private final AtomicReference<Weights> newest;
    private Optional<Predictor> predictor = Optional.empty();
    private volatile long asked = System.nanoTime() - LATELY_NANOS;
    private boolean closed;

    Snapshot(TrainingEngine engine, TrainingSpec spec, Weights weights) {
        this.engine = engine;
        this.spec = spec;
        this.newest = new AtomicReference<>(weights);
    }

    /** Never waits for a prediction. */
    void replace(Weights weights) {
        newest.set(weights);
    }

    boolean isAsked() {
        return System.nanoTime() - asked < LATELY_NANOS;
    }

    Weights weights() {
        return newest.get();
    }

    Prediction predict(float[] inputs, int count) {
        return with(
                (weights, network) ->
                        new Prediction(weights.step(), network.predict(inputs, count)));
    }

    Insight look(float[] input, InsightWanted wanted) {
        return with((weights, network) -> Insights.of(spec, weights, network, input, wanted));
    }

    /** Waits for nobody: plain Java does it. */
    WrittenText write(TextWanted wanted) {
        return TextWriter.write(spec, newest.get(), wanted)
                .orElseThrow(() -> new PredictionUnavailable("this network is on no text"));
    }

    /** Waits for nobody: plain Java does it. */
    Reading read(ReadingWanted wanted) {
        try {
            return Readings.of(spec, newest.get(), wanted);
        } catch (IllegalArgumentException e) {
            throw new PredictionUnavailable(String.valueOf(e.getMessage()));
        }
    }

    WordVectors vectors() {
        asked = System.nanoTime();
        try {
            return WordVectors.of(spec, newest.get());
        } catch (IllegalArgumentException e) {
            throw new PredictionUnavailable(String.valueOf(e.getMessage()));
        }
    }

    private synchronized <T> T with(BiFunction<Weights, Predictor, T> use) {
        if (closed) {
            throw new PredictionUnavailable("these weights are not held in memory any more");
        }
        asked = System.nanoTime();
        var weights = newest.get();
        if (predictor.filter(p -> p.step() == weights.step()).isEmpty()) {
            predictor.ifPresent(Predictor::close);
            predictor = Optional.empty();
            predictor = Optional.of(engine.predictor(spec, weights));
        }
        return use.apply(weights, predictor.orElseThrow());
    }

    @Override
    public synchronized void close() {
        closed = true;
        predictor.ifPresent(Predictor::close);
        predictor = Optional.empty();
    }
}
