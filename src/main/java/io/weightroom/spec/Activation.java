package io.weightroom.spec;

/**
 * Element-wise activation functions, under PyTorch's names; softmax goes over the last dimension.
 */
public enum Activation implements Written {
    RELU,
    LEAKY_RELU,
    ELU,
    GELU,
    SILU,
    SOFTPLUS,
    SIGMOID,
    TANH,
    SOFTMAX
}
