package io.weightroom.study;

import io.weightroom.classifiers.ClassifierCard;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a network has done in a line-up so far.
 *
 * @param nanos of each forward pass, in the order in which the photos were shown
 * @param warmUp how many of the first are left out of the times
 * @param right how many answers were right
 * @param named how many times its likeliest label of all stood for one of the classes
 * @param missing why it is not measured, or not to its end
 */
public record Standing(
        ClassifierCard card,
        long[] nanos,
        int warmUp,
        int right,
        int named,
        Optional<String> missing) {

    static Standing atTheStart(ClassifierCard card, int warmUp) {
        return new Standing(card, new long[0], warmUp, 0, 0, Optional.empty());
    }

    Standing and(long time, boolean isRight, boolean isNamed) {
        var longer = Arrays.copyOf(nanos, nanos.length + 1);
        longer[nanos.length] = time;
        return new Standing(
                card,
                longer,
                warmUp,
                right + (isRight ? 1 : 0),
                named + (isNamed ? 1 : 0),
                missing);
    }

    Standing without(String reason) {
        return new Standing(card, nanos, warmUp, right, named, Optional.of(reason));
    }

    /** Photos shown. */
    public int shown() {
        return nanos.length;
    }

    /** Share of right answers; not a number before the first. */
    public double accuracy() {
        return (double) right / shown();
    }

    /**
     * What so many of the passes took at most, without the first; not a number while there are only
     * those.
     *
     * @param share 0.5 for the median, 0.99 for the slowest but one in a hundred
     */
    public double milliseconds(double share) {
        if (shown() <= warmUp) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOfRange(nanos, warmUp, nanos.length);
        Arrays.sort(sorted);
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }
}
