package io.weightroom.spec;

/** How weights start. */
public sealed interface InitSpec {

    /**
     * PyTorch's default for each layer: uniform within plus or minus 1/sqrt(fan-in), weights and
     * biases.
     */
    record Default() implements InitSpec {}

    record Zeros() implements InitSpec {}

    record Normal(double deviation) implements InitSpec {}

    /** Glorot and Bengio 2010, uniform; biases 0. */
    record Xavier() implements InitSpec {}

    /** He et al. 2015, normal, for ReLU; biases 0. */
    record Kaiming() implements InitSpec {}
}
