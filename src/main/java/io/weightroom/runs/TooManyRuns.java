package io.weightroom.runs;

import java.util.List;

/** A learner has as many runs going as the host allows; one of them has to pause or end first. */
public final class TooManyRuns extends RunRefused {

    private final transient List<RunView> going;

    public TooManyRuns(String message, List<RunView> going) {
        super(message);
        this.going = List.copyOf(going);
    }

    /** The runs that wait or train, newest first. */
    public List<RunView> going() {
        return going;
    }
}
