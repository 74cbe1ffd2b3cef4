package io.weightroom.inference.words;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a network's embedding, a vector for each of its tokens.
 *
 * @param step optimizer updates behind them
 * @param words by their numbers; the first stands for all that are not known
 * @param vectors row after row, {@code size} numbers for each word
 */
public record WordVectors(long step, List<String> words, int size, float[] vectors) {

    public WordVectors {
        words = List.copyOf(words);
        if (vectors.length != words.size() * size) {
            throw new IllegalArgumentException(
                    "expected %d vectors of %d numbers, found %d numbers"
                            .formatted(words.size(), size, vectors.length));
        }
    }

    /**
     * @throws IllegalArgumentException where the network does not begin with an embedding, or its
     *     weights have diverged
     */
    public static WordVectors of(TrainingSpec spec, Weights weights) {
        if (!(spec.layers().getFirst() instanceof LayerSpec.Embedding embedding)) {
            throw new IllegalArgumentException(
                    "expected a network that begins with embedding, found "
                            + spec.layers().getFirst().text());
        }
        var vectors = weights.tensors().getFirst().values();
        for (float value : vectors) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("the network's weights have diverged");
            }
        }
        return new WordVectors(weights.step(), weights.tokens(), embedding.size(), vectors);
    }

    /** A copy of one row. */
    public float[] of(int word) {
        return Arrays.copyOfRange(vectors, word * size, (word + 1) * size);
    }
}
