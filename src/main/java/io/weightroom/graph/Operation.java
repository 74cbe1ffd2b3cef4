package io.weightroom.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a node can do: its value from its inputs, and how fast that grows with each of them, as
 * PyTorch has it.
 */
public enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    NEGATE,
    EXP,
    LOG,
    SQRT,
    SIN,
    COS,
    TANH,
    SIGMOID,
    RELU,
    SOFTPLUS,
    ABS,
    MAX,
    MIN,
    BCE;

    /** Beyond it softplus is its argument, as in torch.nn.functional.softplus. */
    private static final double SOFTPLUS_THRESHOLD = 20;

    /**
     * What torch.nn.functional.binary_cross_entropy takes for the logarithm of 0, and for p(1 - p)
     * at either end.
     */
    private static final double LEAST_LOG = -100;

    private static final double LEAST_SPREAD = 1e-12f;

    /** The function of that name, if it is one. */
    static Optional<Operation> function(String name) {
        return functions().stream()
                .filter(o -> o.text().equals(name.equals("ln") ? "log" : name))
                .findFirst();
    }

    /** Those that are written with brackets. */
    static Set<Operation> functions() {
        return EnumSet.range(EXP, BCE);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many arguments a function takes. */
    int arity() {
        return this == MAX || this == MIN || this == BCE ? 2 : 1;
    }

    double value(double[] x) {
        double a = x[0];
        return switch (this) {
            case ADD -> Arrays.stream(x).reduce((s, t) -> s + t).orElseThrow();
            case SUBTRACT -> a - x[1];
            case MULTIPLY -> a * x[1];
            case DIVIDE -> a / x[1];
            case POWER -> Math.pow(a, x[1]);
            case NEGATE -> -a;
            case EXP -> Math.exp(a);
            case LOG -> Math.log(a);
            case SQRT -> Math.sqrt(a);
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TANH -> Math.tanh(a);
            case SIGMOID -> sigmoid(a);
            case RELU -> a < 0 ? 0 : a;
            case SOFTPLUS -> a > SOFTPLUS_THRESHOLD ? a : Math.log1p(Math.exp(a));
            case ABS -> Math.abs(a);
            case MAX -> Math.max(a, x[1]);
            case MIN -> Math.min(a, x[1]);
            case BCE -> (x[1] - 1) * log(1 - a) - x[1] * log(a);
        };
    }

    /** The local derivative for each input, of which {@code out} is the value. */
    double[] slopes(double[] x, double out) {
        double a = x[0];
        return switch (this) {
            case ADD -> Arrays.stream(x).map(input -> 1).toArray();
            case SUBTRACT -> new double[] {1, -1};
            case MULTIPLY -> new double[] {x[1], a};
            case DIVIDE -> new double[] {1 / x[1], -(a / x[1]) / x[1]};
            case POWER ->
                    new double[] {
                        x[1] == 0 ? 0 : x[1] * Math.pow(a, x[1] - 1),
                        a == 0 && x[1] >= 0 ? 0 : out * Math.log(a)
                    };
            case NEGATE -> new double[] {-1};
            case EXP -> new double[] {out};
            case LOG -> new double[] {1 / a};
            case SQRT -> new double[] {1 / (2 * out)};
            case SIN -> new double[] {Math.cos(a)};
            case COS -> new double[] {-Math.sin(a)};
            case TANH -> new double[] {1 - out * out};
            case SIGMOID -> new double[] {out * (1 - out)};
            case RELU -> new double[] {a > 0 ? 1 : 0};
            case SOFTPLUS -> new double[] {a > SOFTPLUS_THRESHOLD ? 1 : sigmoid(a)};
            case ABS -> new double[] {Math.signum(a)};
            case MAX -> half(a - x[1]);
            case MIN -> half(x[1] - a);
            case BCE ->
                    new double[] {
                        (a - x[1]) / Math.max((1 - a) * a, LEAST_SPREAD),
                        Math.log(1 - a) - Math.log(a)
                    };
        };
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    private static double log(double a) {
        return Math.max(Math.log(a), LEAST_LOG);
    }

    /** Of two equal numbers each gets half. */
    private static double[] half(double first) {
        return first == 0
                ? new double[] {0.5, 0.5}
                : first > 0 ? new double[] {1, 0} : new double[] {0, 1};
    }
}
