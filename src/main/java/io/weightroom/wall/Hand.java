package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import java.time.Instant;

/**
 * A hand that is up.
 *
 * @param note what it is about, in the learner's words; may be empty
 * @param page slug of the lesson that was open; empty where it was none
 */
public record Hand(LearnerId learner, String note, String page, Instant raised) {}
