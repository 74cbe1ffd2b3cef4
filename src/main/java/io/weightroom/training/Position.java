package io.weightroom.training;

/**
 * How far a session is.
 *
 * @param step optimizer updates so far
 * @param epoch whole epochs so far
 * @param stepInEpoch updates since the last whole epoch
 * @param stepsPerEpoch updates that an epoch takes; the last batch may be smaller
 */
public record Position(long step, int epoch, int stepInEpoch, int stepsPerEpoch) {

    /** After {@code step} updates of epochs that take {@code stepsPerEpoch} each. */
    public static Position of(long step, int stepsPerEpoch) {
        return new Position(
                step, (int) (step / stepsPerEpoch), (int) (step % stepsPerEpoch), stepsPerEpoch);
    }
}
