package io.weightroom.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How pages are served so that nobody on the way reads along, and browsers give them camera and
 * clipboard.
 *
 * @param settings Spring's, of the certificate
 * @param fingerprint of a certificate that nobody but this machine vouches for: SHA-256, as
 *     browsers show it
 */
record Tls(Map<String, String> settings, Optional<String> fingerprint) {

    static final String SELF_SIGNED = "self-signed";

    /** A new certificate is made where the one there is has less left. */
    private static final Duration LEAST = Duration.ofDays(14);

    private static final String ALIAS = "weightroom";

    /** Plain HTTP. */
    static final Tls NONE = new Tls(Map.of(), Optional.empty());

    /**
     * @param words {@value #SELF_SIGNED}, or the files of a certificate and its key, both PEM; none
     *     for plain HTTP
     * @param home where a self-signed certificate is kept, so that it stays the same
     * @param names by which browsers reach this machine
     * @throws StartFailed where there is no such file, or no certificate can be made
     */
    static Tls of(List<String> words, Path home, List<String> names) {
        if (words.isEmpty()) {
            return NONE;
        }
        if (words.equals(List.of(SELF_SIGNED))) {
            return selfSigned(home.resolve("tls"), names);
        }
        if (words.size() != 2) {
            throw new StartFailed(
                    "--tls: expected a certificate and its key, or %s, found %s"
                            .formatted(SELF_SIGNED, String.join(" ", words)));
        }
        for (var file : words) {
            if (!Files.isReadable(Path.of(file))) {
                throw new StartFailed("--tls: expected a PEM file, found none at " + file);
            }
        }
        return new Tls(
                Map.of(
                        "server.ssl.certificate", uri(words.get(0)),
                        "server.ssl.certificate-private-key", uri(words.get(1))),
                Optional.empty());
    }

    private static String uri(String file) {
        return Path.of(file).toAbsolutePath().toUri().toString();
    }

    private static Tls selfSigned(Path folder, List<String> names) {
        var store = folder.resolve("self-signed.p12");
        var secret = folder.resolve("self-signed.secret");
        try {
            var there = certificate(store, secret);
            if (there.isEmpty()) {
                Files.createDirectories(folder);
                Files.deleteIfExists(store);
                writeSecret(secret);
                makeWithKeytool(store, secret, names);
                there = certificate(store, secret);
            }
            var made = there.orElseThrow(() -> new StartFailed("--tls: keytool made nothing"));
            return new Tls(
                    Map.of(
                            "server.ssl.key-store",
                            store.toUri().toString(),
                            "server.ssl.key-store-type",
                            "PKCS12",
                            "server.ssl.key-store-password",
                            Files.readString(secret),
                            "server.ssl.key-alias",
                            ALIAS),
                    Optional.of(fingerprint(made)));
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailed("--tls: cannot make a certificate: " + e.getMessage(), e);
        }
    }

    /** Absent where there is none, or it does not hold for long any more. */
    private static Optional<X509Certificate> certificate(Path store, Path secret)
            throws IOException, GeneralSecurityException {
        if (!Files.isReadable(store) || !Files.isReadable(secret)) {
            return Optional.empty();
        }
        var keys = KeyStore.getInstance(store.toFile(), Files.readString(secret).toCharArray());
        return Optional.ofNullable(keys.getCertificate(ALIAS))
                .map(X509Certificate.class::cast)
                .filter(one -> one.getNotAfter().toInstant().isAfter(Instant.now().plus(LEAST)));
    }

    private static void writeSecret(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(bytes));
    }

    private static void makeWithKeytool(Path store, Path secret, List<String> names)
            throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var all =
                names.stream()
                        .map(name -> (name.matches("[0-9.]+|.*:.*") ? "ip:" : "dns:") + name)
                        .distinct()
                        .toList();
        var made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                ALIAS,
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-validity",
                                "397",
                                "-dname",
                                "CN=Weightroom on this machine",
                                "-ext",
                                "san=" + String.join(",", all),
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass:file",
                                secret.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (made.waitFor() != 0) {
                throw new IOException("keytool says: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    }
}
