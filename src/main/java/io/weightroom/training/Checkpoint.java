package io.weightroom.training;

import io.weightroom.spec.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A session put aside: parameters, optimizer state and where it stood. Kept as a safetensors file.
 *
 * @param tensors parameters (as in {@link Weights}), then {@code optimizer.*}
 * @param facts everything that is not a tensor, such as {@code seed}; of every engine {@code input}
 *     (sizes of one sample with spaces between) and {@code classes}; of networks on tokens {@code
 *     tokens}, with {@link #BETWEEN} between
 */
public record Checkpoint(Position position, List<Tensor> tensors, Map<String, String> facts) {

    private static final String OPTIMIZER = "optimizer.";
    private static final String TOKENS = "tokens";

    /** The unit separator, which no text may have. */
    private static final String BETWEEN = "\u001F";

    public Checkpoint {
        tensors = List.copyOf(tensors);
        facts = Map.copyOf(facts);
    }

    /**
     * Of a session that trains from {@code seed} on samples of the shape {@code input}.
     *
     * @param classes how many classes the network tells apart
     */
    public static Checkpoint of(
            Position position, List<Tensor> tensors, long seed, Shape input, int classes) {
        return new Checkpoint(
                position,
                tensors,
                Map.of(
                        "step",
                        String.valueOf(position.step()),
                        "seed",
                        String.valueOf(seed),
                        "input",
                        written(input),
                        "classes",
                        String.valueOf(classes)));
    }

    /** The same of a network that knows these tokens. */
    public Checkpoint of(List<String> tokens) {
        var all = new HashMap<>(facts);
        all.put(TOKENS, String.join(BETWEEN, tokens));
        return new Checkpoint(position, tensors, all);
    }

    /**
     * @throws IllegalArgumentException where it was made from a text of other tokens
     */
    public void requireTokens(List<String> expected) {
        var found = tokens();
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(
                    "checkpoint: expected a network that knows the %,d tokens of this data, found one of %,d; the text has changed"
                            .formatted(expected.size(), found.size()));
        }
    }

    private List<String> tokens() {
        var written = facts.getOrDefault(TOKENS, "");
        return written.isEmpty() ? List.of() : List.of(written.split(BETWEEN, -1));
    }

    /** A shape as the fact {@code input} has it. */
    public static String written(Shape input) {
        return input.sizes().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /**
     * @throws IllegalArgumentException where it was made from another seed
     */
    public void requireSeed(long expected) {
        long seed = Facts.number(facts, "seed");
        if (seed != expected) {
            throw new IllegalArgumentException(
                    "checkpoint: expected the seed " + expected + ", found " + seed);
        }
    }

    /**
     * The parameters without the optimizer's state.
     *
     * @throws IllegalArgumentException where the facts that say how to use them are missing
     */
    public Weights weights() {
        var sizes = Facts.required(facts, "input").split(" ");
        return new Weights(
                position.step(),
                Shape.of(Arrays.stream(sizes).mapToInt(Integer::parseInt).toArray()),
                (int) Facts.number(facts, "classes"),
                tensors.stream().filter(t -> !t.name().startsWith(OPTIMIZER)).toList(),
                tokens());
    }
}
