package io.weightroom.wall;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What somebody who leads the class wrote to a run.
 *
 * @param author by name
 * @param step of the run that it is about; absent where it is about all of it
 * @param seen by the learner
 */
public record RunNote(
        long id,
        long run,
        String author,
        OptionalLong step,
        String words,
        Instant written,
        boolean seen) {}
