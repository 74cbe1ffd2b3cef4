package io.weightroom.spec;

/**
 * Samples that a graded run is not trained on and that nobody sees: they are scored once, when the
 * run is handed in. No lesson can ask for them; the server does.
 *
 * @param seed decides which; a secret of the learner's class
 * @param most of the training split; never more than a tenth of it
 */
public record HeldOut(long seed, int most) {

    private static final int SHARE = 10;

    /** How many of a training split of {@code samples}. */
    public int count(int samples) {
        return Math.min(most, samples / SHARE);
    }

    /** Says nothing of the seed, wherever a spec is shown or logged. */
    @Override
    public String toString() {
        return "HeldOut[most=" + most + "]";
    }
}
