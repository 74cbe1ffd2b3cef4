package io.weightroom.metrics;

/** How a run ended. Exactly one for each run. */
public sealed interface RunOutcome {

    /** All epochs were trained. */
    record Completed() implements RunOutcome {}

    /** A learner, the host or the command line ended it. */
    record Stopped() implements RunOutcome {}

    /** The loss was not finite, or over 1,000 times its first value for 3 steps. */
    record Diverged(long step, double loss) implements RunOutcome {}

    /** Something went wrong that the learner cannot mend; {@code reason} is a sentence to show. */
    record Failed(String reason) implements RunOutcome {}

    /** The word that rows and the command line use. */
    default String name() {
        return switch (this) {
            case Completed c -> "completed";
            case Stopped s -> "stopped";
            case Diverged d -> "diverged";
            case Failed f -> "failed";
        };
    }
}
