package io.weightroom.graph;

/**
 * What there is to say about a gradient that somebody typed.
 *
 * @param sentence where the chain broke, unless it is {@code right}
 */
public record Verdict(boolean right, String sentence) {}
