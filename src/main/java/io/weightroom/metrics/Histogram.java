package io.weightroom.metrics;

/**
 * How many numbers lie in each of several ranges of equal width.
 *
 * @param from where the first range begins
 * @param to where the last one ends; above {@code from}
 * @param counts of each range, from left to right
 */
public record Histogram(double from, double to, int[] counts) {}
