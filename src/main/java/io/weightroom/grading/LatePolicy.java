package io.weightroom.grading;

/**
 * What becomes of a hand-in after its deadline.
 *
 * @param percentADay of the points that are taken off for every day begun, 0 to 100
 * @param days after the deadline on which one can still hand in; 0 where nothing late is taken
 */
public record LatePolicy(int percentADay, int days) {

    public static final LatePolicy NONE = new LatePolicy(0, 0);

    public LatePolicy {
        if (percentADay < 0 || percentADay > 100) {
            throw new IllegalArgumentException(
                    "late: expected 0 to 100 percent a day, found " + percentADay);
        }
        if (days < 0 || days > 365) {
            throw new IllegalArgumentException("late: expected 0 to 365 days, found " + days);
        }
    }

    /** Percent of the points that are taken off after so many days begun. */
    int taken(int lateDays) {
        return Math.min(100, percentADay * lateDays);
    }
}
