package io.weightroom.tensor;

/**
 * How much a program may ask for. All of it is checked before the engine hears of it: the text
 * while it is read, an operation by the shapes of what it gets.
 */
public final class Limits {

    public static final int LINES = 24;
    public static final int LINE_LENGTH = 600;
    public static final int DEPTH = 30;
    public static final int NAME_LENGTH = 40;
    public static final int DIMENSIONS = 8;

    /** Of one tensor: a picture of 3 x 226 x 226 has 153,228. */
    public static final long ELEMENTS = 1_000_000;

    /** Of all tensors that a program makes on its way. */
    public static final long ALL_ELEMENTS = 4_000_000;

    /** Multiplications, additions and comparisons of a program, as estimated. */
    public static final long WORK = 200_000_000;

    public static final int OPERATIONS = 400;

    /** After these no further operation begins. */
    public static final long NANOS = 2_000_000_000;

    private Limits() {}
}
