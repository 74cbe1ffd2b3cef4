package io.weightroom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

    @TempDir Path folder;

    private final Checkpoint checkpoint =
            new Checkpoint(
                    new Position(120, 1, 20, 100),
                    List.of(
                            new Tensor("0.weight", Shape.of(2, 3), new float[] {1, 2, 3, 4, 5, 6}),
                            new Tensor(
                                    "0.bias", Shape.of(2), new float[] {-0.5f, Float.MIN_NORMAL}),
                            new Tensor("optimizer.velocity.0.bias", Shape.of(2), new float[2])),
                    Map.of("seed", "7", "input", "3", "classes", "2", "odd", "\"\\\n\u00e4"));

    @Test
    void readsBackWhatItWrote() throws IOException {
        var file = folder.resolve("120.safetensors");
        Safetensors.write(file, checkpoint);
        var read = Safetensors.read(file);
        assertThat(read.position()).isEqualTo(checkpoint.position());
        assertThat(read.facts()).isEqualTo(checkpoint.facts());
        assertThat(read.tensors()).usingRecursiveComparison().isEqualTo(checkpoint.tensors());
        assertThat(read.weights().tensors()).hasSize(2);
        assertThat(folder).isDirectoryContaining(f -> f.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void readsBackWeightsAlone() throws IOException {
        var file = folder.resolve("weights.safetensors");
        var weights = checkpoint.weights();
        Safetensors.write(file, weights);
        assertThat(Safetensors.readWeights(file)).usingRecursiveComparison().isEqualTo(weights);
    }

    @Test
    void laysBytesOutAsTheFormatSays() throws Exception {
        var file = folder.resolve("120.safetensors");
        String sum = Safetensors.write(file, checkpoint);
        var bytes = Files.readAllBytes(file);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) buffer.getLong();
        assertThat(length % 8).isZero();
        assertThat(new String(bytes, 8, length, StandardCharsets.UTF_8).stripTrailing())
                .startsWith("{\"__metadata__\":{\"classes\":\"2\",")
                .contains(
                        "\"0.weight\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}")
                .endsWith("\"shape\":[2],\"data_offsets\":[32,40]}}");
        assertThat(bytes).hasSize(8 + length + 40);
        assertThat(buffer.getFloat(8 + length + 20)).isEqualTo(6f);
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(sum).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        var file = folder.resolve("cut.safetensors");
        Safetensors.write(file, checkpoint);
        var bytes = Files.readAllBytes(file);
        for (int kept : new int[] {0, 7, 8, 100, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, kept));
            assertThatThrownBy(() -> Safetensors.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cut.safetensors")
                    .hasMessageContaining("expected")
                    .hasMessageContaining("found");
        }
    }

    @Test
    void refusesAForeignFile() throws IOException {
        var file = folder.resolve("foreign");
        Files.writeString(file, "PK\u0003\u0004 this is a zip, or claims to be one");
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a header");
    }

    @Test
    void refusesTensorsThatLieOutsideOrOverlap() throws IOException {
        refuses("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}", "byte 0");
        refuses("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", "12 bytes");
        refuses("{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}", "dtype F32");
        refuses("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", "a shape");
        refuses("{\"a\":[]}", "an object");
        refuses("{\"a\":{}, \"a\":{}}", "once");
        refuses("{\"a\"", "expected");
        refuses("[[[[", "expected");
    }

    private void refuses(String header, String expected) throws IOException {
        var file = folder.resolve("made.safetensors");
        var bytes = ByteBuffer.allocate(8 + header.length() + 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
        Files.write(file, bytes.array());
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(expected);
    }
}
