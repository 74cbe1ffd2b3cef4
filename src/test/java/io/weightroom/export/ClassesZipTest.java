package io.weightroom.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.models.Models;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.Shape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.Tuning;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesZipTest {

    private static final String BASE = "cifar-10-small";

    @TempDir private Path folder;

    /** A head whose three outputs are the base's own for airplane, bird and truck. */
    private TrainedClasses trained(boolean open) {
        var shipped = new Models(Path.of("models")).find(BASE).orElseThrow();
        var layers = shipped.spec().layers();
        int head = layers.size() - 1;
        var inputs = shipped.network().outputs().get(head - 1);
        var base =
                new PretrainedBase(
                        shipped.weights().input(),
                        open ? layers.subList(0, head) : List.of(),
                        inputs.values(),
                        "0123");
        var tensors = new ArrayList<Tensor>();
        for (var t : shipped.weights().tensors()) {
            if (!t.name().startsWith(head + ".")) {
                tensors.add(new Tensor("0." + t.name(), t.shape(), t.values()));
            } else if (t.name().endsWith("weight")) {
                tensors.add(
                        new Tensor(
                                "1.weight",
                                Shape.of(3, inputs.values()),
                                rows(t.values(), inputs.values())));
            } else {
                tensors.add(new Tensor("1.bias", Shape.of(3), rows(t.values(), 1)));
            }
        }
        var spec =
                new SpecDraft(
                        "mine",
                        new DatasetSpec.OwnPictures("local/mine/0123456789abcdef", 32),
                        List.of(
                                new LayerSpec.Pretrained(BASE, Tuning.FROZEN, Optional.of(base)),
                                new LayerSpec.Linear(3)));
        return new TrainedClasses(
                "mine-1",
                spec.spec(),
                List.of("Plane", "Bird", "Truck"),
                new Weights(10, shipped.weights().input(), 3, tensors),
                0.9,
                20,
                1.5,
                "cpu");
    }

    private static float[] rows(float[] all, int width) {
        var some = new float[3 * width];
        int[] labels = {0, 2, 9};
        for (int i = 0; i < 3; i++) {
            System.arraycopy(all, labels[i] * width, some, i * width, width);
        }
        return some;
    }

    private List<String> unpack(TrainedClasses trained) throws IOException {
        var out = new ByteArrayOutputStream();
        ClassesZip.write(trained, out);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                names.add(e.getName());
                Files.createDirectories(folder.resolve(e.getName()).getParent());
                Files.copy(zip, folder.resolve(e.getName()));
            }
        }
        return names;
    }

    @Test
    void givesAModelThatAnotherMachineCanAsk() throws IOException {
        assertThat(unpack(trained(true)))
                .containsExactly(
                        "mine-1/README.md",
                        "mine-1/card.md",
                        "mine-1/labels.txt",
                        "mine-1/spec.yaml",
                        "mine-1/weights.safetensors");
        var random = new Random(3);
        var picture = new float[3 * 32 * 32];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextFloat();
        }

        var model = new Models(folder).find("mine-1").orElseThrow();
        var found = model.predictor().predict(picture, 1);
        var shipped =
                new Models(Path.of("models"))
                        .find(BASE)
                        .orElseThrow()
                        .predictor()
                        .predict(picture, 1);

        assertThat(model.card().classNames()).containsExactly("Plane", "Bird", "Truck");
        assertThat(found).hasSize(3);
        float sum = shipped[0] + shipped[2] + shipped[9];
        assertThat(found[0]).isCloseTo(shipped[0] / sum, within(1e-4f));
        assertThat(found[2]).isCloseTo(shipped[9] / sum, within(1e-4f));
    }

    @Test
    void givesTheHeadOfAHostsNetworkAndSaysWhatItNeeds() throws IOException {
        assertThat(unpack(trained(false)))
                .contains("mine-1/head.safetensors")
                .doesNotContain("mine-1/spec.yaml");
        assertThat(folder.resolve("mine-1/README.md"))
                .content()
                .contains("`cifar-10-small`", "SHA-256 of that file: 0123", "80 features in");
        assertThat(folder.resolve("mine-1/labels.txt")).hasContent("Plane\nBird\nTruck");
    }
}
