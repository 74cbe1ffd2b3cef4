package io.weightroom.engine.torch;

import ai.djl.Application.CV;
import ai.djl.repository.Artifact;
import ai.djl.repository.RemoteRepository;
import ai.djl.repository.Repository;
import ai.djl.repository.zoo.ModelZoo;
import ai.djl.util.Progress;
import ai.djl.util.Utils;
import io.weightroom.inference.NetworkZoo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The networks for ImageNet in DJL's own zoo. */
public final class TorchZoo implements NetworkZoo {

    private static final String GROUP = "ai.djl.pytorch";
    private static final String FAMILY = "resnet";
    private static final String VERSION = "0.0.1";

    /** WordNet's number, which stands before each label. */
    private static final String WORDNET = "^n\\d{8} ";

    private final URI address;

    public TorchZoo() {
        this(ModelZoo.DJL_REPO_URL);
    }

    TorchZoo(URI address) {
        this.address = address;
    }

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry("resnet18", "ResNet-18, ImageNet"),
                new Entry("resnet50", "ResNet-50, ImageNet"));
    }

    @Override
    public void fetch(Entry entry, Path folder, NetworkZoo.Arrivals arrivals) throws IOException {
        Files.createDirectories(folder.getParent());
        var work = Files.createTempDirectory(folder.getParent(), ".fetching-");
        // The start script forbids downloads, and a cache would keep every file twice.
        try (var _ = new Setting("ai.djl.offline", "false");
                var _ = new Setting("DJL_CACHE_DIR", work.resolve("cache").toString());
                var _ = new Setting("sun.net.client.defaultConnectTimeout", "10000");
                var _ = new Setting("sun.net.client.defaultReadTimeout", "30000")) {
            var repository = new RemoteRepository("PyTorch", address);
            var artifact = artifact(repository, entry);
            repository.prepare(artifact, new Received(arrivals));
            var ready = Files.createDirectory(work.resolve("ready"));
            Files.move(file(repository, artifact, "model"), ready.resolve("model.pt"));
            var labels = Files.readAllLines(file(repository, artifact, "synset"));
            Files.write(
                    ready.resolve("labels.txt"),
                    labels.stream().map(label -> label.replaceFirst(WORDNET, "")).toList());
            Files.writeString(ready.resolve("model.yaml"), "title: %s\n".formatted(entry.title()));
            Files.move(ready, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Utils.deleteQuietly(work);
        }
    }

    private static Artifact artifact(Repository repository, Entry entry) throws IOException {
        var layers = entry.name().substring(FAMILY.length());
        var family = repository.model(CV.IMAGE_CLASSIFICATION, GROUP, FAMILY, VERSION);
        var artifact = family.match(Map.of("layers", layers, "dataset", "imagenet"));
        if (artifact == null) {
            throw new IOException("expected a network of " + layers + " layers, found none");
        }
        return artifact;
    }

    private static Path file(Repository repository, Artifact artifact, String role)
            throws IOException {
        var item = artifact.getFiles().get(role);
        if (item == null) {
            throw new IOException(
                    "expected a file \"%s\", found %s"
                            .formatted(role, artifact.getFiles().keySet()));
        }
        return repository.getFile(item, "");
    }

    /** A system property for a while. */
    private record Setting(String key, String before) implements AutoCloseable {

        Setting {
            var value = before;
            before = System.getProperty(key, "");
            System.setProperty(key, value);
        }

        @Override
        public void close() {
            if (before.isEmpty()) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, before);
            }
        }
    }

    /** Tells DJL's progress in bytes. */
    private static final class Received implements Progress {

        private final NetworkZoo.Arrivals listener;
        private long total;
        private long bytes;

        Received(NetworkZoo.Arrivals listener) {
            this.listener = listener;
        }

        @Override
        public void reset(String message, long max, String trailing) {
            total = max;
        }

        @Override
        public void start(long initial) {
            bytes = initial;
        }

        @Override
        public void end() {
            listener.received(total, total);
        }

        @Override
        public void increment(long step) {
            update(bytes + Math.max(0, step), "");
        }

        @Override
        public void update(long received, String message) {
            bytes = Math.min(received, total);
            listener.received(bytes, total);
        }
    }
}
