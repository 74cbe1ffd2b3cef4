package io.weightroom.spec;

import java.util.List;

/** What a network may be told of a point in the plane. */
public enum PointFeature {
    X1("x1"),
    X2("x2"),
    X1_SQUARED("x1^2"),
    X2_SQUARED("x2^2"),
    PRODUCT("x1*x2"),
    /** The sine of pi times the coordinate, so that a whole wave fits between -1 and 1. */
    SIN_X1("sin(x1)"),
    SIN_X2("sin(x2)");

    /** The point itself. */
    public static final List<PointFeature> COORDINATES = List.of(X1, X2);

    private final String text;

    PointFeature(String text) {
        this.text = text;
    }

    /** As an author writes it. */
    public String text() {
        return text;
    }

    /** Its value at the point (x1, x2). */
    public double of(double x1, double x2) {
        return switch (this) {
            case X1 -> x1;
            case X2 -> x2;
            case X1_SQUARED -> x1 * x1;
            case X2_SQUARED -> x2 * x2;
            case PRODUCT -> x1 * x2;
            case SIN_X1 -> Math.sin(Math.PI * x1);
            case SIN_X2 -> Math.sin(Math.PI * x2);
        };
    }
}
