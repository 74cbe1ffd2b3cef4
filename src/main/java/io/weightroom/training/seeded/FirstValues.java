package io.weightroom.training.seeded;

/** How PyTorch's default fills a tensor before the first step. */
public sealed interface FirstValues {

    /** Evenly from minus to plus {@code bound}. */
    record Uniform(double bound) implements FirstValues {}

    /**
     * As {@link Uniform}; but where a spec asks for gates that begin open, values {@code from} up
     * to, but not, {@code to} are {@code share} of the bias asked for.
     */
    record Gated(double bound, int from, int to, double share) implements FirstValues {}

    /** With mean 0 and variance 1, as an embedding is. */
    record Normal() implements FirstValues {}

    /** The same everywhere, whatever a spec's {@code init} says: batch_norm begins as no change. */
    record Constant(float value) implements FirstValues {}
}
