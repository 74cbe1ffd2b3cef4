package io.weightroom.runs;

/** The learner has no such run. */
public final class RunNotFound extends RuntimeException {

    public RunNotFound(long run) {
        super("there is no run " + run);
    }
}
