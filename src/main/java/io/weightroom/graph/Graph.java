package io.weightroom.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is computed from what. Each node comes after its inputs; the last one is the output.
 *
 * @param nodes at least one
 */
public record Graph(List<Node> nodes) {

    /** Names of the values from outside, in the order in which the expression has them. */
    public List<String> leaves() {
        return nodes.stream().filter(Node.Leaf.class::isInstance).map(Node::text).toList();
    }

    /** All names, of leaves and of what is computed. */
    public List<String> names() {
        return nodes.stream().flatMap(node -> node.name().stream()).toList();
    }

    public int output() {
        return nodes.size() - 1;
    }

    /** The node of that name. */
    public Optional<Integer> node(String name) {
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i).name().filter(name::equals).isPresent())
                .boxed()
                .findFirst();
    }

    /** The value of every node; {@code leaf} gives those of the leaves. */
    public double[] forward(ToDoubleFunction<String> leaf) {
        var found = new double[nodes.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] =
                    switch (nodes.get(i)) {
                        case Node.Leaf(var name) -> leaf.applyAsDouble(name);
                        case Node.Constant(var value, var _) -> value;
                        case Node.Computed node -> node.operation().value(inputs(node, found));
                    };
        }
        return found;
    }

    public double[] forward(Map<String, Double> values) {
        return forward(values::get);
    }

    /** How fast node {@code i} grows with each of its inputs; {@code found} are all values. */
    public double[] slopes(double[] found, int i) {
        return nodes.get(i) instanceof Node.Computed node
                ? node.operation().slopes(inputs(node, found), found[i])
                : new double[0];
    }

    /** How fast the output grows with every node. */
    public double[] backward(double[] found) {
        return backward(output(), i -> slopes(found, i));
    }

    /**
     * How fast node {@code from} grows with every node, by the chain rule: what comes to a node
     * over several paths is added up.
     */
    double[] backward(int from, IntFunction<double[]> slopes) {
        var gradients = new double[nodes.size()];
        gradients[from] = 1;
        for (int i = from; i >= 0; i--) {
            if (nodes.get(i) instanceof Node.Computed node) {
                var slope = slopes.apply(i);
                for (int k = 0; k < slope.length; k++) {
                    gradients[node.inputs().get(k)] += gradients[i] * slope[k];
                }
            }
        }
        return gradients;
    }

    /** The values of the inputs of {@code node}. */
    static double[] inputs(Node.Computed node, double[] found) {
        return node.inputs().stream().mapToDouble(i -> found[i]).toArray();
    }
}
