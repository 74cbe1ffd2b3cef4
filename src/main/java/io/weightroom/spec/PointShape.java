package io.weightroom.spec;

/** The figures that labelled points in the plane can form. */
public enum PointShape implements Written {
    CIRCLES(2),
    MOONS(2),
    BLOBS(3),
    SPIRALS(2),
    XOR(2);

    private final int classes;

    PointShape(int classes) {
        this.classes = classes;
    }

    /** How many labels the points have. */
    public int classes() {
        return classes;
    }
}
