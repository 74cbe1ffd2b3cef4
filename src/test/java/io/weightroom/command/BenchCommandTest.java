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
        assertThat(bench("tiny", "--json")).isZero();
        assertThat(out.toString())
                .matches(
                        "\\{\"workload\":\"tiny\",\"engine\":\"torch\",\"samplesPerSecond\":\\d+,\"threads\":[12].*}\\R");
    }

    @Test
    void measuresPlainJava() {
        assertThat(bench("scratch", "--json")).isZero();
        assertThat(out.toString())
                .matches(
                        "\\{\"workload\":\"scratch\",\"engine\":\"scratch\",\"samplesPerSecond\":\\d{5,},.*}\\R");
    }

    @Test
    void refusesAnUnknownWorkload() {
        assertThat(bench("gpt")).isEqualTo(2);
        assertThat(err.toString())
                .contains("expected one of mlp, cnn, lstm, tiny, scratch, found \"gpt\"");
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
