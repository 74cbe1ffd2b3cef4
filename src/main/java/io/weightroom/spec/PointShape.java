package io.weightroom.spec;

/**
 * What points in the plane can show: figures of two or three classes, or a height over the plane to
 * be learned, which is regression.
 */
public enum PointShape implements Written {
    CIRCLES(2),
    MOONS(2),
    BLOBS(3),
    SPIRALS(2),
    XOR(2),
    PLANE(0),
    GAUSSIAN(0),
    SINE(0),
    STEP(0);

    private final int classes;

    PointShape(int classes) {
        this.classes = classes;
    }

    /** Whether points have a number to be learned in place of a class. */
    public boolean isRegression() {
        return classes == 0;
    }

    /** How many labels the points have; 0 where they have a number. */
    public int classes() {
        return classes;
    }
}
