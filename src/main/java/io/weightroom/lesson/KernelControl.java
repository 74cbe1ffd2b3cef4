package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** What a learner may change of a kernel and its image. */
public enum KernelControl implements Written {
    IMAGE,
    HEIGHT,
    WIDTH,
    KERNEL,
    WEIGHTS,
    SIZE,
    STRIDE,
    PADDING,
    DILATION,
    POOLING,
    RELU
}
