package io.weightroom.engine.torch;

import io.weightroom.spec.ClipSpec;
import java.util.Optional;

/**
 * Clipping as program text. It replaces the list {@code gradients} and leaves the tensors in it as
 * they were, since autograd may give one tensor as the gradient of two weights.
 */
final class ClipText {

    private ClipText() {}

    /** Lines indented by the loop that they stand in; none where nothing is clipped. */
    static String of(Optional<ClipSpec> clip) {
        return clip.map(ClipText::of).orElse("");
    }

    private static String of(ClipSpec clip) {
        return switch (clip) {
            case ClipSpec.Norm n ->
                    """
                          norm = torch.norm(torch.stack(torch._foreach_norm(gradients)))
                          scale = torch.clamp(torch.reciprocal(norm + 1e-6) * %s, None, 1.)
                          gradients = torch._foreach_mul(gradients, scale)
                    """
                            .formatted(n.most())
                            .indent(0);
            case ClipSpec.Value v ->
                    """
                          gradients = torch._foreach_clamp_min(gradients, -%s)
                          gradients = torch._foreach_clamp_max(gradients, %s)
                    """
                            .formatted(v.most(), v.most())
                            .indent(0);
        };
    }
}
