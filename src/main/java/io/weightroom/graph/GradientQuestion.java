package io.weightroom.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * A gradient that a learner works out by hand and types, as a number or as an expression of the
 * graph's names. An expression is compared at the question's values and at others near them.
 *
 * @param of node whose growth is asked for, {@code to} the one that it grows with; there is a path
 *     from {@code to} to {@code of}
 * @param form what kind of answer is asked for
 */
public record GradientQuestion(Graph graph, Map<String, Double> values, int of, int to, Form form) {

    /** What an answer has to be. */
    public enum Form {
        EITHER,
        NUMBER,
        EXPRESSION
    }

    private static final int MORE_POINTS = 12;
    private static final int FEWEST_COMPARED = 4;

    /** Three significant digits are enough, for a number. */
    private static final double DIGITS = 0.005;

    private static final double EXACT = 1e-7;
    private static final Pattern COMMA = Pattern.compile("\\s*[+-−]?\\d+,\\d+\\s*");

    /** Whether there is anything to ask: a path from one to the other. */
    public boolean isOne() {
        return !Path.between(graph, to, of).isEmpty() && to != of;
    }

    /** The gradient in short: ∂L/∂w. */
    public String asked() {
        return Written.derivative(graph.nodes().get(of), graph.nodes().get(to));
    }

    /** Its value at the question's values. */
    public double truth() {
        return truth(graph.forward(values));
    }

    private double truth(double[] found) {
        return graph.backward(of, node -> graph.slopes(found, node))[to];
    }

    /** Whether {@code typed} is right, and where the chain broke where it is not. */
    public Verdict judge(String typed) {
        try {
            var answer =
                    GraphReader.answer(
                            COMMA.matcher(typed).matches() ? typed.replace(',', '.') : typed,
                            graph.names());
            return answer.leaves().isEmpty() ? number(answer) : expression(answer);
        } catch (ExpressionRefused e) {
            return new Verdict(false, String.valueOf(e.getMessage()));
        }
    }

    private Verdict number(Graph answer) {
        double typed = answer.forward(Map.of())[answer.output()];
        double truth = truth();
        if (near(typed, truth, DIGITS)) {
            return form == Form.EXPRESSION
                    ? new Verdict(
                            false,
                            "Right at these values. Now with the names, so that it is right at"
                                    + " others too.")
                    : right();
        }
        if (near(typed, truth, 10 * DIGITS)) {
            return new Verdict(false, "Close. Give three significant digits.");
        }
        var found = graph.forward(values);
        return Slips.of(graph, of, to).stream()
                .filter(slip -> near(typed, slip.value().applyAsDouble(found), DIGITS))
                .findFirst()
                .map(slip -> new Verdict(false, slip.sentence()))
                .orElseGet(() -> new Verdict(false, chain()));
    }

    private Verdict expression(Graph answer) {
        var points = points();
        var typed = points.stream().map(found -> value(answer, found)).toList();
        if (!Double.isFinite(typed.getFirst())) {
            return new Verdict(false, "At these values that is no finite number.");
        }
        if (agree(points, typed, new Slip("", this::truth))) {
            return form == Form.NUMBER
                    ? new Verdict(false, "Right. Now with the numbers: what does that come to?")
                    : right();
        }
        return Slips.of(graph, of, to).stream()
                .filter(slip -> agree(points, typed, slip))
                .findFirst()
                .map(slip -> new Verdict(false, slip.sentence()))
                .orElseGet(
                        () ->
                                new Verdict(
                                        false,
                                        near(typed.getFirst(), truth(), EXACT)
                                                ? "Right at these values, but not at others. "
                                                        + chain()
                                                : chain()));
    }

    private Verdict right() {
        return new Verdict(true, "");
    }

    /** The values of all nodes at the question's values, and at others near them. */
    private List<double[]> points() {
        var points = new ArrayList<>(List.of(graph.forward(values)));
        var random = new SplittableRandom(6);
        for (int i = 0; i < MORE_POINTS; i++) {
            var moved = new HashMap<String, Double>();
            values.forEach(
                    (name, v) ->
                            moved.put(
                                    name,
                                    v + random.nextDouble(-0.4, 0.4) * Math.max(1, Math.abs(v))));
            points.add(graph.forward(moved));
        }
        return points;
    }

    private double value(Graph answer, double[] found) {
        return answer.forward(name -> found[graph.node(name).orElseThrow()])[answer.output()];
    }

    /** Where one of them is not finite, nothing is compared. */
    private static boolean agree(List<double[]> points, List<Double> typed, Slip slip) {
        int compared = 0;
        for (int i = 0; i < points.size(); i++) {
            double expected = slip.value().applyAsDouble(points.get(i));
            if (Double.isFinite(expected) && Double.isFinite(typed.get(i))) {
                compared++;
                if (!near(typed.get(i), expected, EXACT)) {
                    return false;
                }
            }
        }
        return compared >= FEWEST_COMPARED;
    }

    private static boolean near(double typed, double expected, double tolerance) {
        return Math.abs(typed - expected) <= Math.max(tolerance * Math.abs(expected), 1e-9);
    }

    /** The factors that the answer is made of. */
    private String chain() {
        var paths = Path.between(graph, to, of);
        var to1 = Written.called(graph.nodes().get(to));
        var of1 = Written.called(graph.nodes().get(of));
        return paths.size() == 1
                ? "Not yet. From %s back to %s the chain has the factors %s. Work them out one by one."
                        .formatted(of1, to1, paths.getFirst().factors(graph))
                : "Not yet. %s reaches %s over %d paths: %s. Work each out, and add them up."
                        .formatted(
                                to1,
                                of1,
                                paths.size(),
                                String.join(
                                        "; ", paths.stream().map(p -> p.factors(graph)).toList()));
    }
}
