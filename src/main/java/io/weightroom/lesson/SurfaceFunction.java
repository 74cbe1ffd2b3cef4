package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** Functions of two numbers to go down on; terrains.ts has their formulas. */
public enum SurfaceFunction implements Written {
    BOWL,
    RAVINE,
    SADDLE,
    ROSENBROCK,
    BEALE,
    HIMMELBLAU
}
