package io.weightroom.engine.torch;

import io.weightroom.spec.AugmentSpec;
import io.weightroom.training.seeded.Augmentation;
import java.util.List;

/** The method that changes pictures as {@link Augmentation} says. */
final class AugmentText {

    private AugmentText() {}

    /** Nothing where nothing is changed. */
    static String of(List<AugmentSpec> augment) {
        if (augment.isEmpty()) {
            return "";
        }
        boolean moves = augment.stream().anyMatch(Augmentation::moves);
        boolean colours = augment.stream().anyMatch(AugmentSpec.Jitter.class::isInstance);
        return """

              # Pictures moved and coloured, each by its row of changes.
              def augmented(self: __torch__.Program, x: Tensor, changes: Tensor) -> Tensor:
            %s%s    return x
            """
                .formatted(moves ? MOVE : "", colours ? COLOUR : "");
    }

    /** 0: bilinear, 2: what lies outside is a mirror image. */
    private static final String MOVE =
            """
                where = torch.affine_grid_generator(torch.reshape(changes[:, 0:6], [-1, 2, 3]), x.size(), False)
                x = torch.grid_sampler(x, where, 0, 2, False)
            """;

    private static final String COLOUR =
            """
                scale = torch.reshape(changes[:, 7:], [-1, x.size(1), 1, 1])
                x = torch.clamp(x * scale + torch.reshape(changes[:, 6], [-1, 1, 1, 1]), 0., 1.)
            """;
}
