package io.weightroom.coach;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers about a training split.
 *
 * @param lowest the lowest input
 * @param highest the highest input
 * @param deviation standard deviation of the feature that has the largest
 * @param classNames one for each label
 * @param classCounts samples of each label; empty where samples have targets
 * @param targetVariance of the targets; 0 where samples have classes
 */
public record DataFacts(
        double lowest,
        double highest,
        double deviation,
        List<String> classNames,
        int[] classCounts,
        double targetVariance) {

    /** So many samples tell the range and the deviation as well as all of them. */
    private static final int MOST_SAMPLES = 1000;

    /** Of the training split of {@code data}. */
    public static DataFacts of(Dataset data) {
        var training = data.training();
        var counts = new int[data.classes()];
        if (counts.length > 0) {
            Arrays.stream(answers(training)).forEach(answer -> counts[answer]++);
        }
        if (training.features() instanceof Features.Tokens || training.count() == 0) {
            return new DataFacts(0, 0, 1, data.classNames(), counts, 0);
        }
        return inputs(training, data.classNames(), counts);
    }

    /** What a network is to say: the class of each sample, of a text each character. */
    private static int[] answers(Samples training) {
        return training.features() instanceof Features.Tokens t && training.isText()
                ? t.next()
                : training.labels();
    }

    private static DataFacts inputs(Samples training, List<String> names, int[] counts) {
        int every = Math.ceilDiv(training.count(), MOST_SAMPLES);
        int size = training.shape().values();
        var sum = new double[size];
        var squares = new double[size];
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int looked = 0;
        for (int s = 0; s < training.count(); s += every, looked++) {
            var input = training.input(s);
            for (int i = 0; i < size; i++) {
                sum[i] += input[i];
                squares[i] += (double) input[i] * input[i];
                lowest = Math.min(lowest, input[i]);
                highest = Math.max(highest, input[i]);
            }
        }
        double variance = 0;
        for (int i = 0; i < size; i++) {
            double mean = sum[i] / looked;
            variance = Math.max(variance, squares[i] / looked - mean * mean);
        }
        return new DataFacts(
                lowest, highest, Math.sqrt(variance), names, counts, variance(training.targets()));
    }

    private static double variance(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        return values.length == 0 ? 0 : squares / values.length - mean * mean;
    }

    int classes() {
        return classCounts.length;
    }

    /** Share of the samples that are of the most frequent class. */
    double largestShare() {
        return Arrays.stream(classCounts).max().orElse(0)
                / (double) Arrays.stream(classCounts).sum();
    }
}
