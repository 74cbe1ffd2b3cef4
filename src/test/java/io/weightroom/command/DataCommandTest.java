package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCommandTest {

    @TempDir Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsWhatIsHereAndWhatToPutWhere() throws IOException {
        var mnist = Files.createDirectories(home.resolve("data/mnist"));
        write(mnist.resolve("train-images-idx3-ubyte"), 2051, 70, 28, 28);
        write(mnist.resolve("train-labels-idx1-ubyte"), 2049, 70);
        write(mnist.resolve("t10k-images-idx3-ubyte"), 2051, 20, 28, 28);
        write(mnist.resolve("t10k-labels-idx1-ubyte"), 2049, 20);

        assertThat(execute("list", "--home", home.toString())).isZero();
        assertThat(out.toString())
                .contains("in " + mnist + ": 70 training and 20 test samples")
                .contains("licence: CC BY-SA 3.0")
                .contains("not here: put train-images-idx3-ubyte.gz, ")
                .contains(home.resolve("data/fashion-mnist").toString())
                .contains("drawn when asked for: 60,000 training and 5,000 test samples");
    }

    @Test
    void saysThatAFileIsBroken() throws IOException {
        var mnist = Files.createDirectories(home.resolve("data/mnist"));
        write(mnist.resolve("train-images-idx3-ubyte"), 2049, 70);
        write(mnist.resolve("train-labels-idx1-ubyte"), 2049, 70);
        write(mnist.resolve("t10k-images-idx3-ubyte"), 2051, 20, 28, 28);
        write(mnist.resolve("t10k-labels-idx1-ubyte"), 2049, 20);

        assertThat(execute("list", "--home", home.toString())).isZero();
        assertThat(out.toString())
                .contains("broken: " + mnist.resolve("train-images-idx3-ubyte"))
                .contains("expected magic number 2051 (images), found 2049 (labels)");
    }

    @Test
    void getsNothingThatItDoesNotKnow() {
        assertThat(execute("get", "minst", "--home", home.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "weightroom: unknown data set \"minst\"; expected one of mnist,"
                                + " fashion-mnist, sketch-digits, sketch-clothes, sketch-pets");
    }

    @Test
    void getsNothingThatIsDrawnHere() {
        assertThat(execute("get", "sketch-digits", "--home", home.toString())).isZero();
        assertThat(out.toString()).contains("sketch-digits is here already: drawn when asked for");
    }

    @Test
    void growsABarInATerminalAndPrintsTenthsElsewhere() {
        try (var bar = new ProgressBar(new PrintWriter(out), true);
                var lines = new ProgressBar(new PrintWriter(err), false)) {
            for (int megabytes = 0; megabytes <= 100; megabytes++) {
                bar.received("a.gz", megabytes * 1_000_000L, 100_000_000);
                lines.received("a.gz", megabytes * 1_000_000L, 100_000_000);
            }
        }
        assertThat(out.toString())
                .contains("\r[" + "#".repeat(20) + ".".repeat(20) + "]  50 %  50.0 of 100.0 MB")
                .endsWith(System.lineSeparator());
        assertThat(err.toString().lines()).hasSize(11).last().asString().startsWith("100 %");
    }

    private int execute(String... arguments) {
        return new CommandLine(new DataCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    /** An IDX file of zeros. */
    private static void write(Path file, int magic, int... sizes) throws IOException {
        int values = 1;
        for (int size : sizes) {
            values *= size;
        }
        var bytes = ByteBuffer.allocate(4 + 4 * sizes.length + values).putInt(magic);
        for (int size : sizes) {
            bytes.putInt(size);
        }
        Files.write(file, bytes.array());
    }
}
