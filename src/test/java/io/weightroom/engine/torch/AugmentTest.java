package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.training.seeded.Augmentation;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Holds the engine's changes of pictures to those in plain Java, which a page shows. */
class AugmentTest {

    private static final int SAMPLES = 6;

    private static final Map<String, List<AugmentSpec>> KINDS =
            Map.of(
                    "flip", List.of(new AugmentSpec.Flip()),
                    "rotate", List.of(new AugmentSpec.Rotate(30)),
                    "crop", List.of(new AugmentSpec.Crop()),
                    "jitter", List.of(new AugmentSpec.Jitter()),
                    "all",
                            List.of(
                                    new AugmentSpec.Flip(),
                                    new AugmentSpec.Rotate(180),
                                    new AugmentSpec.Crop(),
                                    new AugmentSpec.Jitter()));

    @Test
    void changesPicturesAsPlainJavaDoes() {
        var picture = io.weightroom.spec.Shape.of(3, 9, 17);
        var random = new SplittableRandom(1);
        var pictures = new float[SAMPLES * picture.values()];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = (float) random.nextDouble();
        }
        KINDS.forEach(
                (name, kinds) -> {
                    var augmentation = new Augmentation(kinds, picture);
                    var changes = augmentation.draw(7, 3, SAMPLES);
                    var found = engine(kinds, pictures, picture, changes, augmentation.size());
                    var expected = new float[pictures.length];
                    for (int i = 0; i < SAMPLES; i++) {
                        int size = picture.values();
                        var one = java.util.Arrays.copyOfRange(pictures, i * size, (i + 1) * size);
                        System.arraycopy(
                                augmentation.apply(one, changes, i), 0, expected, i * size, size);
                    }
                    assertThat(found).as(name).isNotEqualTo(pictures);
                    assertThat(found)
                            .as(name)
                            .usingComparatorWithPrecision(1e-4f)
                            .containsExactly(expected);
                });
    }

    private static float[] engine(
            List<AugmentSpec> kinds,
            float[] pictures,
            io.weightroom.spec.Shape picture,
            float[] changes,
            int size) {
        String text =
                """
                class Program(Module):
                  __parameters__ = []
                  __buffers__ = []
                """
                        + AugmentText.of(kinds)
                        + """

                          def forward(self: __torch__.Program, x: Tensor, changes: Tensor) -> Tensor:
                            return self.augmented(x, changes)
                        """;
        try (var manager = NDManager.newBaseManager("PyTorch");
                var program = new Program(text, manager)) {
            var arguments =
                    new NDList(
                            Upload.floats(manager, pictures, Upload.batchShape(SAMPLES, picture)),
                            Upload.floats(manager, changes, new Shape(SAMPLES, size)));
            return program.train(arguments).head().toFloatArray();
        }
    }
}
