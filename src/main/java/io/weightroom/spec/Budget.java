package io.weightroom.spec;

/**
 * What the host of a machine grants to each learner, so that one learner's wish cannot take the
 * machine from a class.
 *
 * @param runs of one learner that wait or train at once; paused ones do not count
 * @param steps optimizer updates of one run
 * @param seconds lane time of one run
 * @param parameters learned numbers of one network
 * @param memory estimated bytes of one run, see {@link MemoryEstimate}
 */
public record Budget(int runs, long steps, long seconds, long parameters, long memory) {

    /** What a host grants who has set nothing: far more than any lesson needs. */
    public static final Budget GENEROUS = new Budget(20, 5_000_000, 3600, 10_000_000, 1L << 30);
}
