package io.weightroom.training;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Files of weights in the safetensors format, which PyTorch's world reads too: 8 bytes with the
 * header's length (little-endian), the header in JSON, then the numbers of all tensors.
 *
 * <p>A file appears whole or not at all, and is on the disk when a write returns.
 */
public final class Safetensors {

    /** Ours take a few kilobytes; whoever claims more has another format or bad intentions. */
    private static final long LONGEST_HEADER = 16 << 20;

    private static final int CHUNK = 1 << 16;
    private static final String POSITION = "position";

    private record Content(List<Tensor> tensors, Map<String, String> metadata) {}

    private Safetensors() {}

    /**
     * Replaces {@code file} if it is there.
     *
     * @return the file's SHA-256 in hexadecimal digits
     */
    public static String write(Path file, Checkpoint checkpoint) throws IOException {
        var metadata = new HashMap<>(checkpoint.facts());
        var p = checkpoint.position();
        metadata.put(
                POSITION,
                "%d %d %d %d".formatted(p.step(), p.epoch(), p.stepInEpoch(), p.stepsPerEpoch()));
        return replace(file, checkpoint.tensors(), metadata);
    }

    /**
     * Replaces {@code file} if it is there.
     *
     * @return the file's SHA-256 in hexadecimal digits
     */
    public static String write(Path file, Weights weights) throws IOException {
        return write(file, weights, Map.of());
    }

    /**
     * Replaces {@code file} if it is there.
     *
     * @param facts more to say of the weights, among the file's metadata
     * @return the file's SHA-256 in hexadecimal digits
     */
    public static String write(Path file, Weights weights, Map<String, String> facts)
            throws IOException {
        String input =
                weights.input().sizes().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        var metadata = new HashMap<>(facts);
        metadata.put("step", String.valueOf(weights.step()));
        metadata.put("input", input);
        metadata.put("classes", String.valueOf(weights.classes()));
        return replace(file, weights.tensors(), metadata);
    }

    /**
     * @throws IOException naming the file, what was expected and what was found
     */
    public static Checkpoint read(Path file) throws IOException {
        var content = content(file);
        try {
            var p = Facts.required(content.metadata(), POSITION).split(" ");
            var position =
                    new Position(
                            Long.parseLong(p[0]),
                            Integer.parseInt(p[1]),
                            Integer.parseInt(p[2]),
                            Integer.parseInt(p[3]));
            var facts = new HashMap<>(content.metadata());
            facts.remove(POSITION);
            return new Checkpoint(position, content.tensors(), facts);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw damaged(file, e);
        }
    }

    /**
     * Reads the weights of a checkpoint, or weights alone.
     *
     * @throws IOException naming the file, what was expected and what was found
     */
    public static Weights readWeights(Path file) throws IOException {
        var content = content(file);
        try {
            long step = Facts.number(content.metadata(), "step");
            var position = new Position(step, 0, 0, 0);
            return new Checkpoint(position, content.tensors(), content.metadata()).weights();
        } catch (IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    /**
     * What is said of the tensors of a file.
     *
     * @throws IOException naming the file, what was expected and what was found
     */
    public static Map<String, String> readFacts(Path file) throws IOException {
        return content(file).metadata();
    }

    private static String replace(Path file, List<Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var unfinished = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
        try {
            String sum;
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                sum = write(channel, tensors, metadata);
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            try (var directory = FileChannel.open(folder)) {
                directory.force(true);
            }
            return sum;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String write(
            FileChannel channel, List<Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        var digest = sha256();
        String json = SafetensorsHeader.of(tensors, metadata).json();
        var header = json.getBytes(StandardCharsets.UTF_8);
        int length = Math.ceilDiv(header.length, Long.BYTES) * Long.BYTES;
        var head = ByteBuffer.allocate(Long.BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(length).put(header);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        put(channel, digest, head.flip());
        var chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (var tensor : tensors) {
            var values = tensor.values();
            for (int from = 0; from < values.length; from += CHUNK / Float.BYTES) {
                int count = Math.min(CHUNK / Float.BYTES, values.length - from);
                chunk.clear().limit(count * Float.BYTES);
                chunk.asFloatBuffer().put(values, from, count);
                put(channel, digest, chunk);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(FileChannel channel, MessageDigest digest, ByteBuffer bytes)
            throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Content content(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < Long.BYTES) {
                throw new IllegalArgumentException("expected at least 8 bytes, found " + size);
            }
            long length = get(channel, Long.BYTES).getLong();
            if (length < 2 || length > LONGEST_HEADER || length > size - Long.BYTES) {
                throw new IllegalArgumentException(
                        "expected a header of 2 to %d bytes, found a length of %d"
                                .formatted(Math.min(LONGEST_HEADER, size - Long.BYTES), length));
            }
            var json = new String(get(channel, (int) length).array(), StandardCharsets.UTF_8);
            var header = SafetensorsHeader.parse(json);
            long expected = Long.BYTES + length + header.dataBytes();
            if (size != expected) {
                throw new IllegalArgumentException(
                        "expected %d bytes, found %d".formatted(expected, size));
            }
            var tensors = new ArrayList<Tensor>();
            for (var entry : header.entries()) {
                tensors.add(new Tensor(entry.name(), entry.shape(), values(channel, entry)));
            }
            return new Content(tensors, header.metadata());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw damaged(file, e);
        }
    }

    private static float[] values(FileChannel channel, SafetensorsHeader.Entry entry)
            throws IOException {
        var values = new float[entry.shape().values()];
        get(channel, (int) (entry.to() - entry.from())).asFloatBuffer().get(values);
        return values;
    }

    private static ByteBuffer get(FileChannel channel, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the file ended while it was read");
            }
        }
        return buffer.flip();
    }

    private static IOException damaged(Path file, Exception cause) {
        return new IOException(
                file + " is not a safetensors file of ours: " + cause.getMessage(), cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
