package io.weightroom.coach;

import java.util.Optional;

/** Where on the loss chart a diagnosis can be seen. */
public record Evidence(Optional<Level> level, Optional<Stretch> stretch) {

    static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty());

    /** A loss to be compared with, nats, and its name: {@code ln 2}. */
    public record Level(double loss, String name) {}

    /** A part of the curve, in epochs, and what happens there in two or three words. */
    public record Stretch(double from, double to, String name) {}

    static Evidence at(Level level) {
        return new Evidence(Optional.of(level), Optional.empty());
    }

    static Evidence over(double from, double to, String name) {
        return new Evidence(Optional.empty(), Optional.of(new Stretch(from, to, name)));
    }

    Evidence against(Optional<Level> level) {
        return new Evidence(level, stretch);
    }
}
