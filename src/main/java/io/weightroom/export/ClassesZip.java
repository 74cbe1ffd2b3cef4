package io.weightroom.export;

import io.weightroom.models.ModelCard;
import io.weightroom.models.ModelFiles;
import io.weightroom.spec.LayerSpec;
import io.weightroom.training.Safetensors;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes trained classes as a zip. Behind a network that comes with Weightroom it holds a whole
 * model, as the folder models/ has them; behind a host's own file it holds the last layer and says
 * what it needs.
 */
public final class ClassesZip {

    private static final String FIRST = "0.";
    private static final String HEAD = "1.";

    private ClassesZip() {}

    public static void write(TrainedClasses trained, OutputStream out) throws IOException {
        var folder = Files.createTempDirectory("weightroom-model");
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Files.writeString(
                    folder.resolve("labels.txt"), String.join("\n", trained.classNames()) + "\n");
            Files.writeString(folder.resolve("card.md"), ClassesWords.card(trained));
            Files.writeString(folder.resolve("README.md"), ClassesWords.readme(trained));
            if (trained.base().isOpen()) {
                Files.writeString(ModelFiles.spec(folder), spec(trained));
                ModelFiles.writeWeights(folder, whole(trained), measured(trained));
            } else {
                Safetensors.write(folder.resolve("head.safetensors"), head(trained));
            }
            for (var file : sorted(folder)) {
                zip.putNextEntry(new ZipEntry(trained.name() + "/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } finally {
            for (var file : sorted(folder)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static ModelCard measured(TrainedClasses trained) {
        return new ModelCard(
                "",
                "",
                trained.classNames(),
                trained.accuracy(),
                trained.samples(),
                trained.seconds(),
                trained.device());
    }

    /** The base's layers and the last one as one network, so that nothing else is needed. */
    static String spec(TrainedClasses trained) {
        var layers = new ArrayList<>(trained.base().layers());
        layers.addAll(trained.spec().layers().subList(1, trained.spec().layers().size()));
        return """
               # The network as it is used. It was trained with its first %d layers frozen.
               name: %s
               dataset: images %s size=%d
               layers:
               %s
               epochs: %d
               """
                .formatted(
                        trained.base().layers().size(),
                        trained.name(),
                        trained.name(),
                        trained.weights().input().size(1),
                        layers.stream()
                                .map(LayerSpec::text)
                                .map(text -> "  - " + text)
                                .collect(Collectors.joining("\n")),
                        trained.spec().epochs());
    }

    /** Tensors as they are named where the base's layers are the network's own. */
    static Weights whole(TrainedClasses trained) {
        int layers = trained.base().layers().size();
        var tensors =
                trained.weights().tensors().stream()
                        .map(
                                t ->
                                        t.name().startsWith(FIRST)
                                                ? renamed(t, t.name().substring(FIRST.length()))
                                                : renamed(t, layers + t.name().substring(1)))
                        .toList();
        return with(trained.weights(), tensors);
    }

    private static Weights head(TrainedClasses trained) {
        var tensors =
                trained.weights().tensors().stream()
                        .filter(t -> t.name().startsWith(HEAD))
                        .map(t -> renamed(t, "0." + t.name().substring(HEAD.length())))
                        .toList();
        return with(trained.weights(), tensors);
    }

    private static Weights with(Weights weights, List<Tensor> tensors) {
        return new Weights(weights.step(), weights.input(), weights.classes(), tensors);
    }

    private static Tensor renamed(Tensor tensor, String name) {
        return new Tensor(name, tensor.shape(), tensor.values());
    }
}
