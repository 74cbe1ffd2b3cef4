package io.weightroom.training;

import io.weightroom.spec.Shape;

/** A named tensor of 32-bit floats, row-major, outside any engine. */
public record Tensor(String name, Shape shape, float[] values) {}
