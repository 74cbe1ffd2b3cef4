package io.weightroom.training.transfer;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.LayerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Features of splits, by the network that made them and by the pictures themselves: who asks for
 * the same again, today or next year, has them at once. Those that nobody asked for the longest go
 * first when there are too many. Losing them costs time only.
 */
public final class FeatureStore {

    private static final long MOST_BYTES = 1L << 30;
    private static final String ENDING = ".features";

    /** Some milliseconds of work on the engine, so that turns stay short. */
    private static final int CHUNK = 32;

    /** The same by a network that is asked one picture after the other. */
    private static final int CLOSED_CHUNK = 2;

    private final Path folder;
    private final Map<String, SoftReference<FeatureTable>> held = new HashMap<>();

    /**
     * @param folder made where it is absent
     */
    public FeatureStore(Path folder) {
        this.folder = folder;
    }

    /** The features of a split, which may have to be computed first. */
    FeatureTable table(LayerSpec.Pretrained layer, Samples samples) {
        String key = key(layer, samples);
        synchronized (held) {
            var known = Optional.ofNullable(held.get(key)).map(SoftReference::get);
            if (known.isPresent()) {
                return known.get();
            }
            int features = layer.found().features();
            int chunk = layer.found().isOpen() ? CHUNK : CLOSED_CHUNK;
            var table =
                    read(key, samples.count() * (long) features)
                            .map(values -> new FeatureTable(features, values))
                            .orElseGet(() -> new FeatureTable(samples.count(), features, chunk));
            held.values().removeIf(old -> old.get() == null);
            held.put(key, new SoftReference<>(table));
            return table;
        }
    }

    private static String key(LayerSpec.Pretrained layer, Samples samples) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(layer.found().sha256().getBytes(StandardCharsets.UTF_8));
            digest.update(samples.shape().toString().getBytes(StandardCharsets.UTF_8));
            switch (samples.features()) {
                case Features.Pixels p -> digest.update(p.values());
                case Features.Values v -> digest.update(bytes(v.values()));
                case Features.Tokens t ->
                        throw new IllegalArgumentException(
                                layer.text() + ": expected pictures, found tokens");
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteBuffer bytes(float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    private Optional<float[]> read(String key, long expected) {
        var file = folder.resolve(key + ENDING);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != expected * Float.BYTES) {
                return Optional.empty();
            }
            var bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                            .order(ByteOrder.LITTLE_ENDIAN);
            var values = new float[Math.toIntExact(expected)];
            bytes.asFloatBuffer().get(values);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(values);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            log("features are computed again", e);
            return Optional.empty();
        }
    }

    /** Keeps a table that is whole. */
    void keep(LayerSpec.Pretrained layer, Samples samples, FeatureTable table) {
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "", ".part");
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var bytes = bytes(table.values());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.move(
                    part,
                    folder.resolve(key(layer, samples) + ENDING),
                    StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException | UncheckedIOException e) {
            log("features are not kept", e);
        }
    }

    private void forgetOldest() throws IOException {
        try (var found = Files.list(folder)) {
            long bytes = 0;
            for (var file : found.sorted(Comparator.comparing(FeatureStore::age)).toList()) {
                bytes += Files.size(file);
                if (bytes > MOST_BYTES) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Newest first. */
    private static long age(Path file) {
        try {
            return -Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void log(String message, Exception e) {
        System.getLogger(FeatureStore.class.getName()).log(System.Logger.Level.WARNING, message, e);
    }
}
