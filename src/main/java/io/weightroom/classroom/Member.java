package io.weightroom.classroom;

import java.util.OptionalLong;

/**
 * Somebody who has an account here.
 *
 * @param name as others see it
 * @param cohort the class that a student belongs to; on one's own machine, where one is everything,
 *     the host's too
 */
public record Member(LearnerId id, String name, Role role, OptionalLong cohort) {}
