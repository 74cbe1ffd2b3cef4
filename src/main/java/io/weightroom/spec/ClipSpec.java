package io.weightroom.spec;

/** How large gradients are kept from throwing the parameters far, before the optimizer has them. */
public sealed interface ClipSpec {

    /** The bound, above 0. */
    double most();

    /**
     * Scales all gradients by {@code most / (norm + 1e-6)} where their common Euclidean norm is
     * above {@code most}: torch.nn.utils.clip_grad_norm_. Pascanu et al. 2013.
     */
    record Norm(double most) implements ClipSpec {}

    /** Cuts every gradient to -most..most: torch.nn.utils.clip_grad_value_. */
    record Value(double most) implements ClipSpec {}

    /** As an author writes it: {@code norm 1.0}. */
    default String text() {
        return switch (this) {
            case Norm n -> "norm " + n.most();
            case Value v -> "value " + v.most();
        };
    }
}
