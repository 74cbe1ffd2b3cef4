package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** Ways down a surface; optimizers.ts has their formulas, which are PyTorch's. */
public enum SurfaceOptimizer implements Written {
    SGD,
    MOMENTUM,
    NESTEROV,
    RMSPROP,
    ADAGRAD,
    ADAM
}
