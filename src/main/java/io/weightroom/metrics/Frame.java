package io.weightroom.metrics;

/**
 * All parameters of a small network as they stood after {@code step} steps, for a page to draw.
 *
 * @param weights 32-bit floats, least significant byte first, one tensor after the other
 */
public record Frame(long step, byte[] weights) {}
