package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is refused before anything starts. */
class ServeCommandTest {

    @TempDir Path home;

    private final StringWriter err = new StringWriter();

    private int serve(String... arguments) {
        var all = Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString()));
        return new CommandLine(new ServeCommand(Object.class))
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void letsNobodyElseInWithoutALogin() {
        for (var host : new String[] {"0.0.0.0", "::", "192.0.2.1"}) {
            assertThat(serve("--host", host)).isEqualTo(2);
            assertThat(err.toString())
                    .contains("--host " + host + " would let others in without a login");
        }
    }

    @Test
    void letsAClassInThatSignsIn() throws Exception {
        assertThat(serve("--class", "--host", "0.0.0.0", "--tls", "cert.pem", "key.pem"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("--tls: expected a PEM file, found none at cert.pem")
                .doesNotContain("--host");

        Files.writeString(home.resolve("weightroom.properties"), "weightroom.class=true\n");
        assertThat(serve("--host", "0.0.0.0", "--tls", "cert.pem", "key.pem")).isEqualTo(1);
    }

    @Test
    void asksForACertificateWithItsKey() {
        assertThat(serve("--tls", "cert.pem")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "--tls: expected a certificate and its key, or self-signed, found cert.pem");
    }
}
