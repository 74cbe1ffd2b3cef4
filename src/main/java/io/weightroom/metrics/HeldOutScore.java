package io.weightroom.metrics;

/**
 * How a network did on samples that it was never trained on, and that nobody has seen.
 *
 * @param step optimizer updates behind the weights
 * @param loss mean over the samples, nats
 * @param accuracy share that is right; NaN where there are no classes
 */
public record HeldOutScore(long step, int samples, double loss, double accuracy) {

    /** Of text: how many characters the network finds as likely as each other, on average. */
    public double perplexity() {
        return Math.exp(loss);
    }
}
