package io.weightroom.farm.fleet;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Kept;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.farm.wire.Answer;
import io.weightroom.inference.ForwardPass;
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
import io.weightroom.training.Safetensors;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers while no trainer can: from the weights that followed a run's last answer, else from its
 * checkpoint, in plain Java. Any threads may ask.
 */
final class LastWeights {

    private static final int RUNS_HELD = 64;

    /** Weights are sent again after this time, while somebody asks. */
    private static final long FRESH_NANOS = 3_000_000_000L;

    private record Held(Weights weights, long when) {}

    private final Map<Long, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    synchronized void keep(Answer.Behind behind) {
        held.put(behind.run(), new Held(behind.weights(), System.nanoTime()));
        if (held.size() > RUNS_HELD) {
            held.remove(held.keySet().iterator().next());
        }
    }

    synchronized boolean wantsNew(long run) {
        var last = held.get(run);
        return last == null || System.nanoTime() - last.when() > FRESH_NANOS;
    }

    synchronized void forget(long run) {
        held.remove(run);
    }

    /** Nothing where the run's weights are not at hand, or only an engine could use them. */
    Optional<Prediction> predict(
            long run, TrainingSpec spec, Optional<Kept> kept, float[] inputs, int count) {
        return weights(run, kept)
                .flatMap(weights -> forwardPass(spec, weights))
                .map(pass -> new Prediction(pass.step(), pass.predict(inputs, count)));
    }

    /** The same for a look into the network. */
    Optional<Insight> look(
            long run, TrainingSpec spec, Optional<Kept> kept, float[] input, InsightWanted wanted) {
        return weights(run, kept)
                .flatMap(
                        weights ->
                                forwardPass(spec, weights)
                                        .map(
                                                pass ->
                                                        Insights.of(
                                                                spec, weights, pass, input,
                                                                wanted)));
    }

    /** The same for a text to continue. */
    Optional<WrittenText> write(
            long run, TrainingSpec spec, Optional<Kept> kept, TextWanted wanted) {
        return weights(run, kept).flatMap(weights -> TextWriter.write(spec, weights, wanted));
    }

    /**
     * The same for a sequence to read.
     *
     * @throws PredictionUnavailable where the network cannot read it
     */
    Optional<Reading> read(long run, TrainingSpec spec, Optional<Kept> kept, ReadingWanted wanted) {
        try {
            return weights(run, kept).map(weights -> Readings.of(spec, weights, wanted));
        } catch (IllegalArgumentException e) {
            throw new PredictionUnavailable(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The same for the vectors of its tokens.
     *
     * @throws PredictionUnavailable where the network has none
     */
    Optional<WordVectors> vectors(long run, TrainingSpec spec, Optional<Kept> kept) {
        try {
            return weights(run, kept).map(weights -> WordVectors.of(spec, weights));
        } catch (IllegalArgumentException e) {
            throw new PredictionUnavailable(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Weights> weights(long run, Optional<Kept> kept) {
        return newest(run).or(() -> kept.flatMap(LastWeights::read));
    }

    private static Optional<ForwardPass> forwardPass(TrainingSpec spec, Weights weights) {
        try {
            return ForwardPass.of(spec, weights);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private synchronized Optional<Weights> newest(long run) {
        return Optional.ofNullable(held.get(run)).map(Held::weights);
    }

    private static Optional<Weights> read(Kept kept) {
        try {
            return Optional.of(Safetensors.read(kept.checkpoint()).weights());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
