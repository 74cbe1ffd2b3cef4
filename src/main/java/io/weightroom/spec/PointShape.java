package io.weightroom.spec;

/** The figures that labelled points in the plane can form. */
public enum PointShape implements Written {
    CIRCLES,
    MOONS,
    BLOBS,
    SPIRALS,
    XOR
}
