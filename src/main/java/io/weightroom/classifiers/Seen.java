package io.weightroom.classifiers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a classifier made of one picture.
 *
 * @param logits one for each label, not yet probabilities
 * @param features the numbers that go into its last linear layer, which is all that layer knows of
 *     the picture
 * @param nanos the forward pass alone
 */
public record Seen(float[] logits, float[] features, long nanos) {

    /** The softmax of the logits. */
    public float[] probabilities() {
        var probabilities = new float[logits.length];
        double largest =
                IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).max().orElse(0);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - largest);
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) (Math.exp(logits[i] - largest) / sum);
        }
        return probabilities;
    }

    /** Indices of the {@code count} largest logits, the largest first. */
    public List<Integer> best(int count) {
        return IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -logits[i]))
                .limit(count)
                .toList();
    }
}
