package io.weightroom.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * One way from a value to what it influences, as the steps of the chain rule along it.
 *
 * @param edges the first of them leaves the value
 */
record Path(List<Edge> edges) {

    /** More of them are not told apart. */
    private static final int MOST = 32;

    /**
     * One factor of the chain: how fast a node grows with one of its inputs.
     *
     * @param node whose value it leads to
     * @param input which of the node's inputs, from 0
     */
    record Edge(int node, int input) {
        double slope(Graph graph, double[] found) {
            return graph.slopes(found, node)[input];
        }

        /** As a fraction: ∂L/∂e. */
        String factor(Graph graph) {
            var whole = (Node.Computed) graph.nodes().get(node);
            return Written.derivative(whole, graph.nodes().get(whole.inputs().get(input)));
        }
    }

    /** All paths of {@code graph} from node {@code from} to node {@code to}. */
    static List<Path> between(Graph graph, int from, int to) {
        var paths = new ArrayList<Path>();
        walk(graph, from, to, new ArrayList<>(), paths);
        return paths;
    }

    private static void walk(Graph graph, int from, int to, List<Edge> behind, List<Path> paths) {
        if (to == from) {
            if (paths.size() < MOST) {
                paths.add(new Path(List.copyOf(behind.reversed())));
            }
            return;
        }
        if (to > from && graph.nodes().get(to) instanceof Node.Computed node) {
            for (int k = 0; k < node.inputs().size() && paths.size() < MOST; k++) {
                behind.addLast(new Edge(to, k));
                walk(graph, from, node.inputs().get(k), behind, paths);
                behind.removeLast();
            }
        }
    }

    double product(Graph graph, double[] found) {
        return edges.stream().mapToDouble(e -> e.slope(graph, found)).reduce(1, (a, b) -> a * b);
    }

    double sum(Graph graph, double[] found) {
        return edges.stream().mapToDouble(e -> e.slope(graph, found)).sum();
    }

    /** The factors, from the output back: ∂L/∂e, ∂e/∂w. */
    String factors(Graph graph) {
        return String.join(", ", edges.reversed().stream().map(e -> e.factor(graph)).toList());
    }

    /** What it goes through between its ends, or that it goes straight. */
    String way(Graph graph) {
        var between = edges.subList(0, edges.size() - 1);
        return between.isEmpty()
                ? "the direct path"
                : "the path through "
                        + Written.called(graph.nodes().get(between.getFirst().node()));
    }
}
