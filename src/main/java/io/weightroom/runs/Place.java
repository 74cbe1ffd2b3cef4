package io.weightroom.runs;

/**
 * Where in the course a run was started: a learner finds it there again.
 *
 * @param page slug of the lesson, or {@code home}
 * @param block name of the directive in the page
 */
public record Place(String page, String block) {}
