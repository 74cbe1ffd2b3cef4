package io.weightroom.own;

/**
 * What the host of a machine grants to each learner for pictures of their own.
 *
 * @param bytes of all of a learner's pictures on the disk
 * @param pictures of one class
 */
public record OwnLimits(long bytes, int pictures) {

    /** Classes of one set, at most. */
    public static final int MOST_CLASSES = 6;

    /** Where a host has set nothing: six classes of a thousand photos, and room to spare. */
    public static final OwnLimits GENEROUS = new OwnLimits(256L << 20, 2_000);
}
