package io.weightroom.graph;

import java.util.List;

/** What people take for the local derivative of an operation, beside the right one. */
final class LocalSlips {

    /**
     * A wrong local derivative.
     *
     * @param because what would be right, in words
     */
    record Wrong(String because, Rule rule) {}

    /** Of a node's inputs and its value. */
    @FunctionalInterface
    interface Rule {
        double of(double[] x, double out);
    }

    private LocalSlips() {}

    static List<Wrong> of(Operation operation, int input) {
        return switch (operation) {
            case MULTIPLY ->
                    List.of(
                            wrong(
                                    "in a product, the local derivative of one factor is the"
                                            + " other one",
                                    (x, out) -> x[input]),
                            wrong(
                                    "in a product, the local derivative of one factor is the"
                                            + " other one, not the product",
                                    (x, out) -> out));
            case DIVIDE -> input == 0 ? numerator() : denominator();
            case POWER ->
                    input == 1
                            ? List.of()
                            : List.of(
                                    wrong(
                                            "the power comes down as a factor too",
                                            (x, out) -> Math.pow(x[0], x[1] - 1)),
                                    wrong(
                                            "the power falls by one",
                                            (x, out) -> x[1] * Math.pow(x[0], x[1])),
                                    wrong(
                                            "the power comes down as a factor, and falls by one",
                                            (x, out) -> out),
                                    wrong(
                                            "what stands under the power stays there",
                                            (x, out) -> x[1]));
            case EXP ->
                    List.of(
                            wrong(
                                    "exp is its own derivative",
                                    (x, out) -> x[0] * Math.exp(x[0] - 1)),
                            wrong("exp is its own derivative", (x, out) -> x[0]));
            case LOG ->
                    List.of(
                            wrong("log has 1 ÷ its input", (x, out) -> x[0]),
                            wrong("log has 1 ÷ its input", (x, out) -> out),
                            wrong("log has 1 ÷ its input, not ÷ its value", (x, out) -> 1 / out));
            case SIGMOID ->
                    List.of(
                            wrong("the factor 1 − sigmoid belongs to it", (x, out) -> out),
                            wrong("the factor sigmoid belongs to it", (x, out) -> 1 - out),
                            wrong(
                                    "s·(1 − s) takes the sigmoid's value for s, not its input",
                                    (x, out) -> x[0] * (1 - x[0])),
                            wrong(
                                    "s is the sigmoid's value already, and needs no other sigmoid",
                                    (x, out) ->
                                            Operation.SIGMOID
                                                    .slopes(
                                                            new double[] {out},
                                                            Operation.SIGMOID.value(
                                                                    new double[] {out}))[0]));
            case TANH ->
                    List.of(
                            wrong(
                                    "it is 1 − tanh², and the square is missing",
                                    (x, out) -> 1 - out),
                            wrong("it is 1 − tanh², of its value", (x, out) -> 1 - x[0] * x[0]),
                            wrong("it is 1 − tanh², not tanh", (x, out) -> out),
                            wrong(
                                    "tanh has 1 − tanh²; s·(1 − s) is sigmoid's",
                                    (x, out) -> out * (1 - out)));
            case RELU ->
                    List.of(
                            wrong("relu's slope is 1 or 0, not its value", (x, out) -> out),
                            wrong(
                                    "relu's slope is 0 where its input is below 0",
                                    (x, out) -> x[0] > 0 ? 0 : 1));
            case SQRT ->
                    List.of(
                            wrong("the 2 below the line is missing", (x, out) -> 1 / out),
                            wrong("it is 1 ÷ (2·root)", (x, out) -> out / 2));
            case SIN -> List.of(wrong("sin has cos", (x, out) -> out));
            case COS -> List.of(wrong("cos has −sin", (x, out) -> out));
            case SOFTPLUS -> List.of(wrong("softplus has sigmoid", (x, out) -> out));
            case BCE ->
                    input == 1
                            ? List.of()
                            : List.of(
                                    wrong(
                                            "p − y is what is left behind the sigmoid; of p itself it is"
                                                    + " (p − y) ÷ (p·(1 − p))",
                                            (x, out) -> x[0] - x[1]),
                                    wrong(
                                            "the part of 1 − y is missing",
                                            (x, out) -> -x[1] / x[0]));
            case ADD, SUBTRACT, NEGATE, ABS, MAX, MIN -> List.of();
        };
    }

    private static List<Wrong> numerator() {
        return List.of(
                wrong("what is above the line has 1 ÷ what is below", (x, out) -> x[1]),
                wrong("what is above the line has 1 ÷ what is below", (x, out) -> out));
    }

    private static List<Wrong> denominator() {
        return List.of(
                wrong("what is below the line comes squared", (x, out) -> -x[0] / x[1]),
                wrong("what is above the line belongs to it", (x, out) -> -1 / (x[1] * x[1])),
                wrong("a divisor has −a ÷ b²", (x, out) -> 1 / x[1]),
                wrong("a divisor has −a ÷ b²", (x, out) -> x[0]));
    }

    private static Wrong wrong(String because, Rule rule) {
        return new Wrong(because, rule);
    }
}
