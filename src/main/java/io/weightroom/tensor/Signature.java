package io.weightroom.tensor;

import io.weightroom.tensor.Operation.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to call a function.
 *
 * @param name PyTorch's
 */
record Signature(String name, List<Parameter> parameters, Returns returns, Cost cost) {

    /**
     * @param text {@code sum input:T dim:L=None keepdim:B=False * dtype:D=None -> cost}
     */
    static Signature of(String text) {
        var words = text.strip().split("\\s+");
        var parameters = new ArrayList<Parameter>();
        var returns = Returns.TENSOR;
        var cost = Cost.EACH;
        boolean keywords = false;
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "*" -> keywords = true;
                case "->" -> returns = Returns.valueOf(words[++i]);
                case "@" -> cost = Cost.valueOf(words[++i]);
                default -> parameters.add(Parameter.of(words[i], keywords));
            }
        }
        return new Signature(words[0], List.copyOf(parameters), returns, cost);
    }

    boolean takesTensorFirst() {
        return !parameters.isEmpty() && parameters.getFirst().kind() == Parameter.Kind.TENSOR;
    }

    @Override
    public String toString() {
        return parameters.stream()
                .map(Parameter::toString)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
