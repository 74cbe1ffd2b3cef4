package io.weightroom.wall;

import java.time.Instant;
import java.util.Optional;

/** What all of a class are told, asked and called to at one moment. */
public record Stage(Optional<Message> message, Optional<Gathering> gathering, Optional<Poll> poll) {

    static final Stage EMPTY = new Stage(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    public record Message(String words, Instant sent) {}

    /**
     * Where everybody is to be.
     *
     * @param page slug of a lesson
     * @param step id of one of its steps
     */
    public record Gathering(String page, String step, Instant called) {}
}
