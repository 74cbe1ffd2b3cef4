package io.weightroom.farm.wire;

import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.spec.Shape;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.List;

/** What a trainer says to a {@link Question}. */
public sealed interface Answer {

    /**
     * @param step optimizer updates behind the weights used
     * @param probabilities {@code count * classes} numbers as {@link Floats}
     */
    record Predicted(long step, byte[] probabilities) implements Answer {}

    record Looked(Insight insight) implements Answer {}

    record Wrote(WrittenText text) implements Answer {}

    record Read(Reading reading) implements Answer {}

    /**
     * @param values {@code words.size() * size} numbers as {@link Floats}
     */
    record Vectors(long step, List<String> words, int size, byte[] values) implements Answer {

        public static Vectors of(WordVectors vectors) {
            return new Vectors(
                    vectors.step(),
                    vectors.words(),
                    vectors.size(),
                    Floats.bytes(vectors.vectors()));
        }

        public WordVectors vectors() {
            return new WordVectors(step, words, size, Floats.of(values));
        }
    }

    record Compared(ComparedGradients gradients) implements Answer {}

    record Scored(HeldOutScore score) implements Answer {}

    record Evaluated(Results evaluation) implements Answer {}

    /** There will be no prediction; {@code reason} says why. */
    record Unavailable(String reason) implements Answer {}

    /** The weights behind an answer, which follow it. */
    record Behind(
            long run, long step, Shape input, int classes, List<Part> parts, List<String> tokens)
            implements Answer {

        public static Behind of(long run, Weights weights) {
            return new Behind(
                    run,
                    weights.step(),
                    weights.input(),
                    weights.classes(),
                    weights.tensors().stream()
                            .map(t -> new Part(t.name(), t.shape(), Floats.bytes(t.values())))
                            .toList(),
                    weights.tokens());
        }

        public Weights weights() {
            return new Weights(
                    step,
                    input,
                    classes,
                    parts.stream()
                            .map(p -> new Tensor(p.name(), p.shape(), Floats.of(p.values())))
                            .toList(),
                    tokens);
        }
    }

    /** One tensor of them. */
    record Part(String name, Shape shape, byte[] values) {}
}
