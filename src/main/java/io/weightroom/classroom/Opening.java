package io.weightroom.classroom;

import java.time.Instant;
import java.util.Optional;

/**
 * From when to when the students of a class may open a lesson.
 *
 * @param opens the first moment; absent where it has always been open
 * @param closes the first moment when it no longer is; absent where it stays open
 */
public record Opening(Optional<Instant> opens, Optional<Instant> closes) {

    /** A lesson of which nobody has said anything. */
    public static final Opening ALWAYS = new Opening(Optional.empty(), Optional.empty());

    /**
     * @throws IllegalArgumentException where it would close before it opens
     */
    public Opening {
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            throw new IllegalArgumentException(
                    "expected a lesson to close after it opens, found the other way round");
        }
    }

    public boolean isOpen(Instant now) {
        return !isBefore(now) && !isOver(now);
    }

    /** Whether it is still to open. */
    public boolean isBefore(Instant now) {
        return opens.filter(now::isBefore).isPresent();
    }

    /** Whether it has closed. */
    public boolean isOver(Instant now) {
        return closes.filter(end -> !now.isBefore(end)).isPresent();
    }
}
