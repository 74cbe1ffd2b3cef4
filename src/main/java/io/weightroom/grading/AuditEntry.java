package io.weightroom.grading;

import java.time.Instant;

/**
 * Something that changed a grade, or could have.
 *
 * @param by name of who did it
 * @param what in words, such as "handed in attempt 2: 7 of 10 points"
 */
public record AuditEntry(Instant at, String by, String what) {}
