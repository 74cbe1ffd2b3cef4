package io.weightroom.farm;

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
import java.util.function.Consumer;

/**
 * Where runs are trained, in this process or another. All methods return at once, but for predict,
 * look, write, read, vectors, evaluate, gradients, heldOut and close.
 */
public interface Trainer extends AutoCloseable {

    void submit(RunOrder order);

    /** Does nothing where the run has ended. */
    void control(long run, RunControl control);

    /**
     * Class probabilities from the newest weights that the run has published, never waiting for a
     * slice.
     *
     * @param kept where the run has ended
     * @param inputs {@code count} samples, row-major
     * @throws PredictionUnavailable where the run is unknown or has no weights yet, or its
     *     checkpoint cannot be read
     */
    Prediction predict(long run, Optional<Kept> kept, float[] inputs, int count);

    /** The same for a run that goes on. */
    default Prediction predict(long run, float[] inputs, int count) {
        return predict(run, Optional.empty(), inputs, count);
    }

    /**
     * What the run's newest weights make of one sample, layer by layer.
     *
     * @param kept where the run has ended
     * @throws PredictionUnavailable as predictions do
     */
    Insight look(long run, Optional<Kept> kept, float[] input, InsightWanted wanted);

    /**
     * How the run's newest weights continue a text.
     *
     * @param kept where the run has ended
     * @throws PredictionUnavailable as predictions do, and where the network is on no text
     */
    WrittenText write(long run, Optional<Kept> kept, TextWanted wanted);

    /**
     * What the run's newest weights make of a sequence, time step by time step.
     *
     * @param kept where the run has ended
     * @throws PredictionUnavailable as predictions do, and where the network reads no sequences or
     *     this one is too much for it
     */
    Reading read(long run, Optional<Kept> kept, ReadingWanted wanted);

    /**
     * The vectors that the run's newest weights have for the network's tokens.
     *
     * @param kept where the run has ended
     * @throws PredictionUnavailable as predictions do, and where the network has none
     */
    WordVectors vectors(long run, Optional<Kept> kept);

    /**
     * What PyTorch makes of the lines of a learner's, each of which sees the names of those before.
     *
     * @param seed of random numbers where no line sets one
     * @throws PredictionUnavailable where nobody answers in time
     */
    Results evaluate(List<String> lines, long seed);

    /**
     * What plain Java and PyTorch make of the gradients of one loss at the same weights.
     *
     * @param checkpoint whose weights to take; initial ones where absent
     * @param samples of the training split, at most
     * @throws PredictionUnavailable where an engine cannot tell, or nobody answers in time
     */
    ComparedGradients gradients(TrainingSpec spec, Optional<Path> checkpoint, int samples);

    /**
     * How a run that has ended does on the samples that its spec holds out.
     *
     * @param from the data set to hold them out of
     * @param learner whose turn it is
     * @throws PredictionUnavailable where there are none, or nobody answers in time
     */
    HeldOutScore heldOut(Kept run, DatasetSpec from, String learner);

    /** Ends the run if it is being trained, without a word, and deletes its checkpoints. */
    void discard(long run);

    /** Called with every report, from the trainer's threads; must not block. */
    void listen(Consumer<RunReport> listener);

    /** Puts every run aside with a checkpoint that it can go on from; waits until that is done. */
    @Override
    void close();

    /**
     * @param step optimizer updates behind the weights used
     * @param probabilities {@code count * classes} numbers 0..1
     */
    record Prediction(long step, float[] probabilities) {}

    /** Weights that are on the disk: a checkpoint of {@code spec}. */
    record Kept(TrainingSpec spec, Path checkpoint) {}
}
