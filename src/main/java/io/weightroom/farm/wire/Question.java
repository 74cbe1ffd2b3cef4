package io.weightroom.farm.wire;

import io.weightroom.farm.Trainer.Kept;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a trainer is asked beside the runs that it trains. */
public sealed interface Question {

    /**
     * A prediction that is wanted, or a look into the network.
     *
     * @param kept where the run has ended: its spec, and a checkpoint of it
     * @param inputs {@code count} samples as {@link Floats}
     * @param look what to look at with the one sample; absent where only predictions are wanted
     * @param weights whether the weights behind the answer are wanted besides
     */
    record OfRun(
            long run,
            Optional<Kept> kept,
            byte[] inputs,
            int count,
            Optional<InsightWanted> look,
            boolean weights)
            implements Question {}

    /**
     * A text that a network is to continue.
     *
     * @param kept where the run has ended: its spec, and a checkpoint of it
     */
    record OfText(long run, Optional<Kept> kept, TextWanted wanted) implements Question {}

    /**
     * A sequence that a network is to read.
     *
     * @param kept where the run has ended: its spec, and a checkpoint of it
     */
    record OfReading(long run, Optional<Kept> kept, ReadingWanted wanted) implements Question {}

    /**
     * The vectors of a network's tokens.
     *
     * @param kept where the run has ended: its spec, and a checkpoint of it
     */
    record OfVectors(long run, Optional<Kept> kept) implements Question {}

    /**
     * Gradients from two engines.
     *
     * @param checkpoint whose weights to take; initial ones where absent
     * @param samples of the training split, at most
     */
    record OfGradients(TrainingSpec spec, Optional<Path> checkpoint, int samples)
            implements Question {}

    /** How a run that has ended does on samples that were held out of {@code from}. */
    record OfHeldOut(Kept run, DatasetSpec from, String learner) implements Question {}

    /** Lines about tensors that are to be evaluated. */
    record OfTensors(List<String> lines, long seed) implements Question {}
}
