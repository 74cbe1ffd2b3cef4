package io.weightroom.data.sequence;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.StratifiedOrder;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.SequenceTask;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Draws sequences from their spec; the same seed gives the same sequences and split. */
public final class SequenceDatasets {

    private static final int FEWEST = 10;
    private static final int MOST = 100_000;

    /** Numbers in memory: as many as a data set of small pictures has. */
    private static final long MOST_STEPS = 50_000_000;

    private SequenceDatasets() {}

    /**
     * Sequences and their answers, each answer equally often in both splits, so that guessing is
     * right once in as many as there are answers.
     *
     * @param trainingShare share of the sequences that goes to the training split
     * @throws DatasetUnavailable where a number is out of its range
     */
    public static Dataset draw(Sequence spec, double trainingShare, long seed) {
        require(spec, trainingShare);
        var random = new Random(seed);
        var all =
                spec.task() == SequenceTask.SINE
                        ? Sines.draw(spec, random)
                        : SymbolSequences.draw(spec, random);
        var order = StratifiedOrder.of(all.labels(), random.nextLong());
        int training = Math.clamp(Math.round(trainingShare * order.length), 1, order.length - 1);
        return new Dataset(
                spec.name(),
                title(spec),
                true,
                classNames(spec.task()),
                all.select(Arrays.copyOf(order, training)),
                all.select(Arrays.copyOfRange(order, training, order.length)));
    }

    /** What an answer is called; none where it is a number. */
    static List<String> classNames(SequenceTask task) {
        return switch (task) {
            case FIRST_SYMBOL, ECHO -> SymbolSequences.SYMBOLS;
            case PARITY -> List.of("even", "odd");
            case SINE -> List.of();
        };
    }

    private static String title(Sequence spec) {
        return switch (spec.task()) {
            case FIRST_SYMBOL -> "Which symbol stood first of %d?".formatted(spec.length());
            case PARITY -> "Is the number of ones odd, of %d?".formatted(spec.length());
            case ECHO ->
                    "Which symbol stood %d before the last of %d?"
                            .formatted(spec.after(), spec.length());
            case SINE -> "What follows %d values of a sine?".formatted(spec.length());
        };
    }

    private static void require(Sequence spec, double trainingShare) {
        int samples = spec.samples();
        int length = spec.length();
        require(
                samples >= FEWEST && samples <= MOST,
                spec,
                "samples from %d to %,d".formatted(FEWEST, MOST),
                samples);
        require(
                length >= 2 && length <= Sequence.LONGEST,
                spec,
                "length from 2 to " + Sequence.LONGEST,
                length);
        long steps = (long) samples * length;
        require(
                steps <= MOST_STEPS,
                spec,
                "at most %,d time steps in all (samples times length)".formatted(MOST_STEPS),
                steps);
        boolean echo = spec.task() == SequenceTask.ECHO;
        int after = spec.after();
        require(
                echo ? after >= 0 && after < length : after == 0,
                spec,
                echo ? "after from 0 to " + (length - 1) : "after with echo only",
                after);
        require(
                trainingShare > 0 && trainingShare < 1,
                spec,
                "a training share between 0 and 1",
                trainingShare);
    }

    private static void require(boolean holds, Sequence spec, String expected, Number found) {
        if (!holds) {
            throw new DatasetUnavailable(
                    "%s: expected %s, found %s".formatted(spec.name(), expected, found));
        }
    }
}
