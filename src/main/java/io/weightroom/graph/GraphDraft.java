package io.weightroom.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A graph while its expression is read: nodes in order, and what their names are. */
final class GraphDraft {

    private static final int MOST_NODES = 80;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> defined = new HashSet<>();

    boolean isNamed(int node) {
        return nodes.get(node).name().isPresent();
    }

    /** What {@code name} stands for by now; a leaf where nothing named it. */
    int leaf(String name) throws ExpressionRefused {
        if (!named.containsKey(name)) {
            named.put(name, push(new Node.Leaf(name)));
        }
        return named.getOrDefault(name, 0);
    }

    /** What is made of numbers alone is a number. */
    int computed(Operation operation, List<Integer> inputs, String text, int from)
            throws ExpressionRefused {
        var numbers =
                inputs.stream()
                        .map(nodes::get)
                        .filter(Node.Constant.class::isInstance)
                        .mapToDouble(node -> ((Node.Constant) node).value())
                        .toArray();
        return numbers.length == inputs.size()
                ? constant(operation.value(numbers), text, from)
                : push(new Node.Computed(operation, inputs, text, Optional.empty()));
    }

    int constant(double value, String text, int from) throws ExpressionRefused {
        if (!Double.isFinite(value)) {
            throw new ExpressionRefused(
                    "%s is no finite number%s.".formatted(text, Token.place(from)));
        }
        return push(new Node.Constant(value, text));
    }

    /** Gives {@code value} its name; a leaf has one, and what has one takes no other. */
    int define(Token name, int value) throws ExpressionRefused {
        if (named.containsKey(name.text())) {
            throw new ExpressionRefused(
                    (defined.contains(name.text())
                                    ? "%s is named twice%s."
                                    : "%s is used before the line that names it%s.")
                            .formatted(name.text(), Token.place(name.from())));
        }
        if (!(nodes.get(value) instanceof Node.Computed node) || node.name().isPresent()) {
            throw new ExpressionRefused(
                    "Expected something computed for %s, found %s alone%s."
                            .formatted(
                                    name.text(),
                                    nodes.get(value).text(),
                                    Token.place(name.from())));
        }
        nodes.set(
                value,
                new Node.Computed(
                        node.operation(), node.inputs(), node.text(), Optional.of(name.text())));
        named.put(name.text(), value);
        defined.add(name.text());
        return value;
    }

    /** What the output is made of: constants that were folded and are left over do not stay. */
    Graph graph(int output) throws ExpressionRefused {
        var keep = new TreeSet<>(Set.of(output));
        for (int i = output; i >= 0; i--) {
            var node = nodes.get(i);
            if (keep.contains(i) && node instanceof Node.Computed computed) {
                keep.addAll(computed.inputs());
            } else if (!keep.contains(i) && node.name().isPresent()) {
                throw new ExpressionRefused(
                        "%s is not used for %s."
                                .formatted(
                                        node.called(),
                                        nodes.get(output).name().orElse("the last line")));
            }
        }
        var order = List.copyOf(keep);
        return new Graph(
                order.stream()
                        .map(
                                i ->
                                        nodes.get(i) instanceof Node.Computed node
                                                ? new Node.Computed(
                                                        node.operation(),
                                                        node.inputs().stream()
                                                                .map(order::indexOf)
                                                                .toList(),
                                                        node.text(),
                                                        node.name())
                                                : nodes.get(i))
                        .toList());
    }

    private int push(Node node) throws ExpressionRefused {
        if (nodes.size() == MOST_NODES) {
            throw new ExpressionRefused(
                    "At most %d values can be computed, found more.".formatted(MOST_NODES));
        }
        nodes.add(node);
        return nodes.size() - 1;
    }
}
