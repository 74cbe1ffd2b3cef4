package io.weightroom.metrics;

/**
 * One point of a training curve: the mean over the steps since the point before it. Points stand at
 * fixed steps, not at moments, so that a run repeated gives the same points.
 *
 * @param step optimizer updates so far
 * @param epoch passes over the training split so far, with a fraction
 * @param loss mean loss over the samples of those steps, nats
 * @param accuracy share of those samples that were labelled right, 0..1; NaN where there are no
 *     classes
 */
public record MetricPoint(long step, double epoch, double loss, double accuracy) {}
