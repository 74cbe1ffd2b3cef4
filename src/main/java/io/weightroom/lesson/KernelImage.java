package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** The pictures that a kernel can be slid over: digits drawn small, shapes, a learner's drawing. */
public enum KernelImage implements Written {
    THREE,
    SEVEN,
    EIGHT,
    HOUSE,
    EDGE,
    STRIPES,
    CROSS,
    RING,
    CHECKERBOARD,
    RAMP,
    NOISE,
    DOT,
    OWN
}
