package io.weightroom.metrics;

import java.util.Optional;

/**
 * What is known at the end of an epoch.
 *
 * @param epoch the epoch that ended, counted from 1
 * @param step optimizer updates so far
 * @param trainLoss mean over the epoch's samples as they were trained on, nats
 * @param trainAccuracy share of those that were labelled right, 0..1; NaN where there are no
 *     classes
 * @param test score on the test split
 * @param evaluation score on the spec's {@code evaluate-on} data set
 * @param samplesPerSecond training samples a second of lane time in this epoch; of a text,
 *     characters
 * @param seconds of training on a lane up to here, scoring left out; 0 in rows of earlier versions
 */
public record EpochMetrics(
        int epoch,
        long step,
        double trainLoss,
        double trainAccuracy,
        Evaluation test,
        Optional<Evaluation> evaluation,
        double samplesPerSecond,
        double seconds) {

    /** The same without confusion matrices and mistakes, which are large. */
    public EpochMetrics withoutConfusion() {
        return new EpochMetrics(
                epoch,
                step,
                trainLoss,
                trainAccuracy,
                test.withoutConfusion(),
                evaluation.map(Evaluation::withoutConfusion),
                samplesPerSecond,
                seconds);
    }
}
