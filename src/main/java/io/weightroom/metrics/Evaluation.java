package io.weightroom.metrics;

import java.util.List;

/**
 * How the network did on a whole split.
 *
 * @param samples how many were scored; of a text, windows
 * @param loss mean, nats; of a text, for a character
 * @param accuracy 0..1, of a text the share of characters foretold right; NaN where there are no
 *     classes
 * @param confusion {@code confusion[label][predicted]} counts; empty where there are no classes,
 *     and for texts
 * @param mistakes the wrong predictions with the highest loss, worst first, at most 24
 */
public record Evaluation(
        int samples, double loss, double accuracy, int[][] confusion, List<Mistake> mistakes) {

    /**
     * {@code exp(loss)}: among how many equally likely answers the network would be as undecided.
     */
    public double perplexity() {
        return Math.exp(loss);
    }

    /** The same without confusion matrix and mistakes, which are large. */
    public Evaluation withoutConfusion() {
        return new Evaluation(samples, loss, accuracy, new int[0][], List.of());
    }

    /**
     * A sample labelled wrongly.
     *
     * @param index of the sample in its split
     * @param probability that the network gave its wrong answer, 0..1
     */
    public record Mistake(int index, int label, int predicted, double probability) {}
}
