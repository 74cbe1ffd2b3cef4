package io.weightroom.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The ways in which the chain from one node to another breaks, the likeliest first. */
final class Slips {

    private static final int MOST_PAIRS = 12;

    private final Graph graph;
    private final int of;
    private final int to;
    private final List<Path> paths;
    private final List<Path.Edge> edges;
    private final List<Slip> found = new ArrayList<>();

    private Slips(Graph graph, int of, int to) {
        this.graph = graph;
        this.of = of;
        this.to = to;
        paths = Path.between(graph, to, of);
        edges = paths.stream().flatMap(path -> path.edges().stream()).distinct().toList();
    }

    static List<Slip> of(Graph graph, int of, int to) {
        var slips = new Slips(graph, of, to);
        slips.sign();
        slips.forgottenPaths();
        slips.partOfTheChain();
        slips.missingFactors();
        slips.wrongFactors();
        slips.otherGradients();
        slips.otherValues();
        slips.sums();
        slips.missingPairs();
        slips.withTheOtherSign();
        return slips.found;
    }

    private void add(String sentence, ToDoubleFunction<double[]> value) {
        found.add(new Slip(sentence, value));
    }

    private void sign() {
        var minus =
                edges.stream()
                        .filter(this::isMinus)
                        .findFirst()
                        .map(e -> " Look at " + e.factor(graph) + ".")
                        .orElse("");
        add("The size is right, the sign is not." + minus, values -> -gradient(values));
        if (paths.size() > 1) {
            for (var edge : edges) {
                add(
                        "That comes out with the other sign of " + edge.factor(graph) + ".",
                        values -> with(values, edge, -edge.slope(graph, values)));
            }
        }
    }

    private boolean isMinus(Path.Edge edge) {
        var operation = ((Node.Computed) graph.nodes().get(edge.node())).operation();
        return operation == Operation.NEGATE
                || operation == Operation.COS
                || (edge.input() == 1
                        && (operation == Operation.SUBTRACT || operation == Operation.DIVIDE));
    }

    private void missingFactors() {
        for (var edge : edges) {
            add(
                    "That comes out without the factor " + edge.factor(graph) + ".",
                    values -> with(values, edge, 1));
        }
    }

    private void wrongFactors() {
        for (var edge : edges) {
            var node = (Node.Computed) graph.nodes().get(edge.node());
            for (var wrong : LocalSlips.of(node.operation(), edge.input())) {
                add(
                        "That comes out with a wrong factor %s: %s."
                                .formatted(edge.factor(graph), wrong.because()),
                        values ->
                                with(
                                        values,
                                        edge,
                                        wrong.rule()
                                                .of(
                                                        Graph.inputs(node, values),
                                                        values[edge.node()])));
            }
        }
    }

    private void forgottenPaths() {
        if (paths.size() < 2) {
            return;
        }
        var both =
                "%s reaches %s over %d paths, and they are added up."
                        .formatted(called(to), called(of), paths.size());
        for (var path : paths) {
            add(
                    "%s That leaves out %s.".formatted(both, path.way(graph)),
                    values -> gradient(values) - path.product(graph, values));
        }
        for (var path : paths) {
            add(
                    "%s That is %s alone.".formatted(both, path.way(graph)),
                    values -> path.product(graph, values));
        }
        add(
                both + " That is their product.",
                values ->
                        paths.stream()
                                .mapToDouble(path -> path.product(graph, values))
                                .reduce(1, (a, b) -> a * b));
    }

    /** The chain begins too late, or ends too early. */
    private void partOfTheChain() {
        for (int i = of - 1; i > to; i--) {
            int node = i;
            if (edges.stream().anyMatch(e -> e.node() == node)) {
                add(
                        "That is %s: the chain has to go on from %s to %s."
                                .formatted(derivative(of, node), called(node), called(to)),
                        values -> gradient(values, of, node));
                add(
                        "That is %s: the chain has to begin at %s."
                                .formatted(derivative(node, to), called(of)),
                        values -> gradient(values, node, to));
            }
        }
    }

    private void otherGradients() {
        for (int i = 0; i < of; i++) {
            int node = i;
            if (node != to && graph.nodes().get(node) instanceof Node.Leaf) {
                add(
                        "That is %s; the question is %s."
                                .formatted(derivative(of, node), derivative(of, to)),
                        values -> gradient(values, of, node));
            }
        }
    }

    private void otherValues() {
        add(
                "That is the value of %s, not how fast it grows with %s."
                        .formatted(called(of), called(to)),
                values -> values[of]);
        add("That is the value of %s.".formatted(called(to)), values -> values[to]);
    }

    private void sums() {
        for (var path : paths) {
            add(
                    "Along a path the factors are multiplied; that is their sum.",
                    values -> path.sum(graph, values));
        }
    }

    private void missingPairs() {
        for (int i = 0; i < edges.size() && edges.size() <= MOST_PAIRS; i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                var first = edges.get(i);
                var second = edges.get(j);
                add(
                        "That comes out without the factors %s and %s."
                                .formatted(second.factor(graph), first.factor(graph)),
                        values ->
                                graph.backward(
                                                of,
                                                node ->
                                                        put(
                                                                put(
                                                                        graph.slopes(values, node),
                                                                        node,
                                                                        first,
                                                                        1),
                                                                node,
                                                                second,
                                                                1))[to]);
            }
        }
    }

    private void withTheOtherSign() {
        for (var slip : List.copyOf(found)) {
            if (slip.sentence().startsWith("That comes out with")) {
                add(
                        slip.sentence() + " And the sign is the other way round.",
                        values -> -slip.value().applyAsDouble(values));
            }
        }
    }

    private double gradient(double[] values) {
        return gradient(values, of, to);
    }

    private double gradient(double[] values, int from, int by) {
        return graph.backward(from, node -> graph.slopes(values, node))[by];
    }

    /** The gradient with {@code slope} in place of the local derivative at {@code edge}. */
    private double with(double[] values, Path.Edge edge, double slope) {
        return graph.backward(of, node -> put(graph.slopes(values, node), node, edge, slope))[to];
    }

    private static double[] put(double[] slopes, int node, Path.Edge edge, double slope) {
        return node != edge.node()
                ? slopes
                : IntStream.range(0, slopes.length)
                        .mapToDouble(k -> k == edge.input() ? slope : slopes[k])
                        .toArray();
    }

    private String called(int node) {
        return Written.called(graph.nodes().get(node));
    }

    private String derivative(int whole, int by) {
        return Written.derivative(graph.nodes().get(whole), graph.nodes().get(by));
    }
}
