package io.weightroom.training;

/**
 * What has to be computed before a session can be opened quickly. Confined to the lanes, as
 * sessions are, and cut into turns like them.
 */
public interface Preparation extends AutoCloseable {

    /**
     * Works for about {@code nanos}.
     *
     * @return whether anything is left to do
     */
    boolean advance(long nanos);

    /** How much of it is done, 0..1. */
    double share();

    @Override
    void close();
}
