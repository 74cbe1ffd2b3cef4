package io.weightroom.grading;

import java.time.Instant;

/**
 * Points that an instructor has given in place of the ones found.
 *
 * @param by the instructor's name then
 */
public record Overruling(double points, String note, String by, Instant at) {}
