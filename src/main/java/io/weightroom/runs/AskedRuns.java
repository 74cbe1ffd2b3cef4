package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.Trainer;
import io.weightroom.farm.Trainer.Kept;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import io.weightroom.training.Safetensors;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Has a trainer answer what is asked of runs' networks. */
abstract class AskedRuns implements Runs {

    private final Trainer trainer;

    AskedRuns(Trainer trainer) {
        this.trainer = trainer;
    }

    final Trainer trainer() {
        return trainer;
    }

    /**
     * The run's spec and newest checkpoint.
     *
     * @throws RunNotFound where it is not this learner's
     */
    abstract Optional<Kept> kept(LearnerId learner, long id);

    @Override
    public Prediction predict(LearnerId learner, long id, float[] inputs, int count) {
        return trainer.predict(id, kept(learner, id), inputs, count);
    }

    @Override
    public Optional<Weights> weights(LearnerId learner, long id) throws IOException {
        var kept = kept(learner, id);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(Safetensors.read(kept.get().checkpoint()).weights());
    }

    @Override
    public Insight look(LearnerId learner, long id, float[] input, InsightWanted wanted) {
        return trainer.look(id, kept(learner, id), input, wanted);
    }

    @Override
    public WrittenText write(LearnerId learner, long id, TextWanted wanted) {
        return trainer.write(id, kept(learner, id), wanted);
    }

    @Override
    public Reading read(LearnerId learner, long id, ReadingWanted wanted) {
        return trainer.read(id, kept(learner, id), wanted);
    }

    @Override
    public WordVectors vectors(LearnerId learner, long id) {
        return trainer.vectors(id, kept(learner, id));
    }

    @Override
    public ComparedGradients gradients(
            LearnerId learner, Optional<Long> run, TrainingSpec spec, int samples) {
        return trainer.gradients(
                spec, run.flatMap(id -> kept(learner, id)).map(Kept::checkpoint), samples);
    }

    @Override
    public Results evaluate(List<String> lines) {
        return trainer.evaluate(lines, ThreadLocalRandom.current().nextLong());
    }
}
