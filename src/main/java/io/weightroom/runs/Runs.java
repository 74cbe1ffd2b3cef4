package io.weightroom.runs;

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
import io.weightroom.metrics.Frame;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A learner's training runs, kept. Every method asks whose run it is: another learner's is as good
 * as absent ({@link RunNotFound}).
 */
public interface Runs {

    /**
     * Begins a run and ends the one that is still going at the same place.
     *
     * @param paused whether to wait for a step or a resume
     * @throws RunRefused where the spec cannot be trained here; nothing is kept then
     */
    RunView submit(LearnerId learner, Place place, TrainingSpec spec, boolean paused);

    /**
     * Trains a run again from its start: the same spec and seed, and the same changes of the
     * learning rate at the same steps, so that the curve is the same.
     *
     * @throws RunRefused where the spec cannot be trained here any more
     */
    RunView repeat(LearnerId learner, long run);

    /**
     * Begins a run that goes on where another has ended: with its weights, its optimizer's state
     * and its curve, for {@code epochs} more. The other stays as it is.
     *
     * @throws RunRefused where that one cannot go on
     */
    RunView longer(LearnerId learner, long run, int epochs);

    void control(LearnerId learner, long run, RunControl control);

    /** The newest run at a place. */
    Optional<RunView> latest(LearnerId learner, Place place);

    RunView view(LearnerId learner, long run);

    /**
     * The newest run of each of {@code learners} that has any, for who may look at all of them; one
     * question to the database, however many they are.
     */
    Map<LearnerId, RunView> newest(Collection<LearnerId> learners);

    /** All runs, newest first, without their confusion matrices. */
    List<RunView> all(LearnerId learner);

    void delete(LearnerId learner, long run);

    /** Class probabilities from the run's newest weights, whether it trains or has ended. */
    Prediction predict(LearnerId learner, long run, float[] inputs, int count);

    /**
     * How the run's newest weights continue a text, whether it trains or has ended.
     *
     * @throws io.weightroom.farm.PredictionUnavailable where it is on no text, or has no weights
     */
    WrittenText write(LearnerId learner, long run, TextWanted wanted);

    /**
     * What the run's newest weights make of a sequence, time step by time step, whether it trains
     * or has ended.
     *
     * @throws io.weightroom.farm.PredictionUnavailable where it reads no sequences or has no
     *     weights, or the sequence is too much for it
     */
    Reading read(LearnerId learner, long run, ReadingWanted wanted);

    /**
     * The vectors that the run's newest weights have for its tokens, whether it trains or has
     * ended.
     *
     * @throws io.weightroom.farm.PredictionUnavailable where the network does not begin with an
     *     embedding, has no weights, or they have diverged
     */
    WordVectors vectors(LearnerId learner, long run);

    /**
     * The run's newest weights that are safe on disk; empty while there are none.
     *
     * @throws java.io.IOException where they cannot be read
     */
    Optional<Weights> weights(LearnerId learner, long run) throws IOException;

    /** What the run's newest weights make of one sample, layer by layer. */
    Insight look(LearnerId learner, long run, float[] input, InsightWanted wanted);

    /**
     * What plain Java and PyTorch make of a network's gradients, over some of the training split.
     *
     * @param run whose newest weights on disk to take; initial ones where absent, or there are none
     * @param spec that the run has
     */
    ComparedGradients gradients(
            LearnerId learner, Optional<Long> run, TrainingSpec spec, int samples);

    /** What PyTorch makes of lines about tensors; nothing of it is kept. */
    Results evaluate(List<String> lines);

    /**
     * Weights of a small network after steps above {@code after}, oldest first: at most 400 moments
     * of the run so far, as long as they are in memory.
     */
    List<Frame> recorded(LearnerId learner, long run, long after);

    /**
     * Calls {@code listener} with the run's newest view whenever it has changed, the first time at
     * once, then at most {@code perSecond} times a second; never two calls at a time. From a thread
     * of the stream's.
     */
    Subscription watch(LearnerId learner, long run, double perSecond, Consumer<RunView> listener);

    /** Calls {@code listener} with the id of every run that the learner begins or deletes. */
    Subscription watchAll(LearnerId learner, Consumer<Long> listener);

    /** Ends the calls. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
