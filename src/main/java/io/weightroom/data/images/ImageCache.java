package io.weightroom.data.images;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps decoded pictures as one file, so that they are decoded once and not at every start. Losing
 * it costs time only.
 *
 * @param folder made where it is absent
 */
public record ImageCache(Path folder) {

    private static final long FORMAT = 0x5752_494d_4147_4531L;
    private static final int BUFFER = 1 << 16;

    /**
     * The data set as it was decoded before, or decoded now and kept.
     *
     * @throws DatasetUnavailable where it is no such data set
     */
    public ImageDataset read(String name, Path source, int size, ReadingProgress progress) {
        var reader = new ImageFolderReader(name, source, size);
        try (var files = PictureFiles.open(source)) {
            var kept = folder.resolve(fileName(name, source, size, files.fingerprint()));
            var before = load(kept, name, size);
            if (before.isPresent()) {
                return before.get();
            }
            var dataset = reader.read(files, progress);
            store(kept, dataset, "%s-%d-".formatted(name, size));
            return dataset;
        } catch (IOException e) {
            throw new DatasetUnavailable("%s cannot be read: %s".formatted(source, e), e);
        }
    }

    private static String fileName(String name, Path source, int size, String fingerprint) {
        var where = HexFormat.of().toHexDigits(source.toAbsolutePath().toString().hashCode());
        return "%s-%d-%s-%s.pictures".formatted(name, size, where, fingerprint);
    }

    private static Optional<ImageDataset> load(Path file, String name, int size) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (in.readLong() != FORMAT) {
                return Optional.empty();
            }
            var title = in.readUTF();
            boolean heldOut = in.readBoolean();
            var classes = strings(in);
            var words = strings(in);
            var bad = new ArrayList<BadPicture>();
            for (int i = 0; i + 2 < words.size(); i += 3) {
                bad.add(new BadPicture(words.get(i), words.get(i + 1), words.get(i + 2)));
            }
            var training = samples(in, size);
            var test = samples(in, size);
            return Optional.of(
                    new ImageDataset(
                            new Dataset(name, title, false, classes, training, test),
                            heldOut,
                            bad));
        } catch (IOException e) {
            // Cut short or of another version: decoded anew.
            return Optional.empty();
        }
    }

    private void store(Path file, ImageDataset dataset, String prefix) {
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, prefix, ".part");
            try (var out =
                    new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(part), BUFFER))) {
                out.writeLong(FORMAT);
                out.writeUTF(dataset.dataset().title());
                out.writeBoolean(dataset.heldOut());
                strings(out, dataset.dataset().classNames());
                strings(
                        out,
                        dataset.bad().stream()
                                .flatMap(b -> List.of(b.path(), b.expected(), b.found()).stream())
                                .toList());
                samples(out, dataset.dataset().training());
                samples(out, dataset.dataset().test());
            }
            forget(prefix);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(ImageCache.class.getName())
                    .log(System.Logger.Level.WARNING, "decoded pictures are not kept", e);
        }
    }

    /** What was decoded of a data set before it changed. */
    private void forget(String prefix) throws IOException {
        try (var old = Files.newDirectoryStream(folder, prefix + "*")) {
            for (var file : old) {
                if (!file.toString().endsWith(".part")) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        int count = in.readInt();
        var strings = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    private static void strings(DataOutputStream out, List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (var string : strings) {
            out.writeUTF(string);
        }
    }

    private static Samples samples(DataInputStream in, int size) throws IOException {
        var labels = new int[in.readInt()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readInt();
        }
        var pixels = new byte[labels.length * 3 * size * size];
        in.readFully(pixels);
        return new Samples(Shape.of(3, size, size), new Features.Pixels(pixels), labels);
    }

    private static void samples(DataOutputStream out, Samples samples) throws IOException {
        out.writeInt(samples.count());
        for (int label : samples.labels()) {
            out.writeInt(label);
        }
        if (samples.features() instanceof Features.Pixels pixels) {
            out.write(pixels.values());
        }
    }
}
