package io.weightroom.farm.wire;

/** The names of the queues that are not made for one connection alone. */
public final class Queues {

    /** From all trainers to the web process; it keeps the order of what one trainer says. */
    public static final String NEWS = "weightroom.news";

    private Queues() {}
}
