package io.weightroom.spec;

/** Which mathematics trains a run; both give the same curve from the same spec. */
public enum EngineName implements Written {
    /** PyTorch's own kernels, for every layer and device. */
    TORCH,
    /** The same in plain Java, written to be read, for networks of linear layers. */
    SCRATCH
}
