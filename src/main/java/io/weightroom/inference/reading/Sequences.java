package io.weightroom.inference.reading;

import io.weightroom.data.text.Characters;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the numbers that a network reads of what learners type. */
final class Sequences {

    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int padded;
    private final boolean exact;

    /**
     * @param answersEveryStep whether the network is on a text, which no padding stands before
     */
    Sequences(TrainingSpec spec, Weights weights, boolean answersEveryStep) {
        names = weights.tokens();
        for (int token = 1; token < names.size(); token++) {
            numbers.put(names.get(token), token);
        }
        exact = spec.layers().contains(new LayerSpec.Flatten());
        boolean pads = !answersEveryStep && !(spec.dataset() instanceof DatasetSpec.Sequence);
        padded = exact || pads ? weights.input().size(0) : 0;
    }

    /** How many of token 0 come first, so that a sequence is as long as what was trained on. */
    int padding(int tokens) {
        return Math.max(0, padded - tokens);
    }

    /** With the padding in front. */
    float[] numbers(List<String> tokens) {
        int padding = padding(tokens.size());
        if (exact && tokens.size() > padded) {
            throw new IllegalArgumentException(
                    "expected at most %d tokens for a network with flatten, found %d"
                            .formatted(padded, tokens.size()));
        }
        var sequence = new float[padding + tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            sequence[padding + i] = number(tokens.get(i));
        }
        return sequence;
    }

    private float number(String token) {
        if (!names.isEmpty()) {
            return numbers.getOrDefault(token, Characters.UNKNOWN);
        }
        try {
            return Float.parseFloat(token);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number, found " + token, e);
        }
    }

    /** Each once. */
    List<String> unknown(List<String> tokens) {
        return names.isEmpty()
                ? List.of()
                : tokens.stream().filter(t -> !numbers.containsKey(t)).distinct().toList();
    }

    /** All but one. */
    static List<String> without(List<String> tokens, int left) {
        var others = new ArrayList<>(tokens);
        others.remove(left);
        return others;
    }
}
