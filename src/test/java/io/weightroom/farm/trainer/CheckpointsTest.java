package io.weightroom.farm.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.spec.Shape;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Position;
import io.weightroom.training.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir private Path folder;

    private Checkpoints checkpoints;

    @BeforeEach
    void open() {
        checkpoints = new Checkpoints(folder);
    }

    private Path save(long step) throws IOException {
        var checkpoint =
                new Checkpoint(
                        new Position(step, 0, (int) step, 100_000),
                        List.of(new Tensor("w", Shape.of(1), new float[] {step})),
                        Map.of());
        return checkpoints.save(7, checkpoint, 2).path();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("7"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void keepTheNewest() throws IOException {
        for (long step : new long[] {90, 100, 1000}) {
            save(step);
        }
        assertThat(files()).containsExactly("100.safetensors", "1000.safetensors");
    }

    /** What a trainer wrote that was given up must not push out what is written now. */
    @Test
    void deleteWhatLiesBeyond() throws IOException {
        save(940);
        save(950);
        var written = save(850);

        assertThat(files()).containsExactly("850.safetensors");
        assertThat(checkpoints.read(written).position().step()).isEqualTo(850);
    }

    @Test
    void findTheNewestThatIsWhole() throws IOException {
        assertThat(checkpoints.newest(7)).isEmpty();
        save(90);
        Files.writeString(save(100), "cut");

        assertThat(checkpoints.newest(7).orElseThrow().position().step()).isEqualTo(90);
    }
}
