package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    @TempDir Path home;

    @Test
    void makesACertificateOnceAndTellsItsFingerprint() throws Exception {
        var names = List.of("localhost", "127.0.0.1", "::1", "192.0.2.7", "lab.example");
        var first = Tls.of(List.of("self-signed"), home, names);
        var second = Tls.of(List.of("self-signed"), home, names);

        assertThat(first.fingerprint().orElseThrow()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(second).isEqualTo(first);
        var secret = home.resolve("tls/self-signed.secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        var keys =
                KeyStore.getInstance(
                        home.resolve("tls/self-signed.p12").toFile(),
                        Files.readString(secret).toCharArray());
        var certificate = (X509Certificate) keys.getCertificate("weightroom");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .contains("localhost", "192.0.2.7", "lab.example");
    }

    @Test
    void takesTheFilesOfAHost() throws Exception {
        var certificate = Files.writeString(home.resolve("cert.pem"), "certificate");
        var key = Files.writeString(home.resolve("key.pem"), "key");
        var tls = Tls.of(List.of(certificate.toString(), key.toString()), home, List.of());

        assertThat(tls.settings())
                .containsEntry("server.ssl.certificate", certificate.toUri().toString())
                .containsEntry("server.ssl.certificate-private-key", key.toUri().toString());
        assertThat(tls.fingerprint()).isEmpty();
    }
}
