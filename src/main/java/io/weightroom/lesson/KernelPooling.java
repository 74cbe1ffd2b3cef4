package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** What becomes of squares of 2 x 2 of a kernel's output. */
public enum KernelPooling implements Written {
    NONE,
    MAX,
    AVERAGE
}
