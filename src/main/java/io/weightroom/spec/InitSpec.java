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

    /**
     * PyTorch's default, but the gates that keep a state begin open: lstm's forget gate and gru's
     * update gate have this bias. Gers et al. 2000, Jozefowicz et al. 2015.
     */
    record ForgetBias(double bias) implements InitSpec {}

    /** Whether biases begin as PyTorch's do, and not at 0. */
    default boolean keepsBiases() {
        return this instanceof Default || this instanceof ForgetBias;
    }
}
