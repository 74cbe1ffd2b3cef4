package io.weightroom.farm.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicesTest {

    @TempDir private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("trainers/trainer-1.slices");
    }

    /** Ends in the middle of two slices. */
    static final class Program {
        static void main(String[] arguments) throws IOException {
            var slices = Slices.create(Path.of(arguments[0]));
            slices.enter(5).close();
            slices.enter(7);
            slices.enter(8).close();
            slices.enter(9);
            Runtime.getRuntime().halt(134);
        }
    }

    @Test
    void tellWhoHadOneWhenTheirProcessEnded() throws Exception {
        var process = Java.program(Program.class, file.toString()).inheritIO().start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(134);
        assertThat(Slices.read(file)).containsExactlyInAnyOrder(7L, 9L);
    }

    @Test
    void beginWithNobody() throws IOException {
        Slices.create(file).enter(7);
        Slices.create(file);

        assertThat(Slices.read(file)).isEmpty();
    }

    @Test
    void noteARunAsLongAsItHasOne() throws IOException {
        var slices = Slices.create(file);
        try (var _ = slices.enter(7)) {
            assertThat(Slices.read(file)).containsExactly(7L);
        }
        assertThat(Slices.read(file)).isEmpty();
    }

    @Test
    void letMoreRunsTrainThanThereArePlaces() throws IOException {
        var slices = Slices.create(file);
        var all = LongStream.rangeClosed(1, 5000).mapToObj(slices::enter).toList();
        all.forEach(Slices.Slice::close);

        assertThat(Slices.read(file)).isEmpty();
        slices.enter(7);
        assertThat(Slices.read(file)).containsExactly(7L);
    }

    @Test
    void areNobodysWhereThereIsNoFile() throws IOException {
        assertThat(Slices.read(file)).isEmpty();
        Files.createDirectories(file);
        assertThat(Slices.read(file)).isEmpty();
    }

    @Test
    void leaveOutTheRestOfADamagedFile() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {7, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        assertThat(Slices.read(file)).containsExactly(7L);
        Files.write(file, new byte[0]);
        assertThat(Slices.read(file)).isEmpty();
    }
}
