package io.weightroom.engine.scratch;

/** {@code max(0, 1 - t y)} for one output y, with t = -1 for class 0 and 1 for class 1. */
final class Hinge extends Loss {

    Hinge() {
        super(1);
    }

    @Override
    double ofSample(float[] y, int at, float target, float[] g) {
        float side = 2 * target - 1;
        float missing = 1 - side * y[at];
        g[at] = missing > 0 ? -side : 0;
        return Math.max(missing, 0);
    }

    /** Outputs -1 and 1 stand for the classes: twice the output is their distance. */
    @Override
    double probability(float[] y, int at, int predicted) {
        double of1 = Curves.sigmoid(2 * y[at]);
        return predicted == 1 ? of1 : 1 - of1;
    }
}
