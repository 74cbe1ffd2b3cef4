package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void measuresTheTinyWorkload() {
        assertThat(bench("tiny", "--rounds", "1", "--json")).isZero();
        assertThat(out.toString())
                .matches(
                        "\\{\"workload\":\"tiny\",\"engine\":\"torch\",\"samplesPerSecond\":\\d+,\"threads\":[12].*}\\R");
    }

    @Test
    void measuresPlainJava() {
        assertThat(bench("scratch", "--rounds", "1", "--json")).isZero();
        assertThat(out.toString())
                .matches(
                        "\\{\"workload\":\"scratch\",\"engine\":\"scratch\",\"samplesPerSecond\":\\d+,.*}\\R");
    }

    @Test
    void measuresWhatKeptFeaturesAreWorth() {
        assertThat(bench("transfer", "--dataset", "sketch-digits", "--samples", "320", "--json"))
                .isZero();
        assertThat(out.toString())
                .startsWith("{\"workload\":\"transfer\",\"base\":\"cifar-10-small\"")
                .containsPattern("\"headEpochSeconds\":[0-9.E-]+,\"wholeEpochSeconds\":[0-9.E-]+");
    }

    @Test
    void refusesATransferFromANetworkThatIsNotHere() {
        assertThat(bench("transfer", "--dataset", "sketch-digits", "--base", "gpt")).isEqualTo(1);
        assertThat(err.toString())
                .contains("expected one of the trained networks that are here, cifar-10-large,");
    }

    @Test
    void refusesAnUnknownWorkload() {
        assertThat(bench("gpt")).isEqualTo(2);
        assertThat(err.toString())
                .contains("expected one of mlp, cnn, lstm, text, tiny, scratch, found \"gpt\"");
    }

    @Test
    void depthTakesANumberOfSamples() {
        assertThat(
                        bench(
                                "depth",
                                "--dataset",
                                "sketch-digits",
                                "--samples",
                                "20",
                                "--epochs",
                                "1",
                                "--json"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(18);
    }

    private int bench(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "bench";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return WeightroomCommand.commandLine(Object.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
