package io.weightroom.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A file on its way here: what has arrived is kept, and the rest asked for with HTTP's Range. */
final class PartialFile {

    /** Called with the bytes of the file that are here. */
    @FunctionalInterface
    interface Received {
        void bytes(long received);
    }

    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Path path;
    private final DataFile file;
    private boolean brokeOff;

    PartialFile(Path path, DataFile file) {
        this.path = path;
        this.file = file;
    }

    Path path() {
        return path;
    }

    /** Whether the last try ended in the middle, so that another at the same place may do. */
    boolean brokeOff() {
        return brokeOff;
    }

    /**
     * Brings the rest and checks the whole.
     *
     * @throws IOException where it cannot be had from {@code source}; says why
     */
    void fetch(HttpClient client, URI source, Received received)
            throws IOException, InterruptedException {
        brokeOff = false;
        if (size() < file.bytes()) {
            receive(client, source, received);
        }
        var found = Sha256.of(path);
        if (!found.equals(file.sha256())) {
            Files.delete(path);
            throw new IOException(
                    "%s: expected SHA-256 %s, found %s"
                            .formatted(file.name(), file.sha256(), found));
        }
        received.bytes(file.bytes());
    }

    private void receive(HttpClient client, URI source, Received received)
            throws IOException, InterruptedException {
        long here = size();
        var request = HttpRequest.newBuilder(source).timeout(Duration.ofSeconds(30));
        if (here > 0) {
            request.header("Range", "bytes=" + here + "-");
        }
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            int status = response.statusCode();
            if (status == RANGE_NOT_SATISFIABLE) {
                Files.deleteIfExists(path);
            }
            if (status / 100 != 2) {
                throw new IOException("%s: answered %d".formatted(file.name(), status));
            }
            append(body, resumes(response, here) ? here : 0, received);
        }
    }

    /** A server that knows no ranges sends the whole again. */
    private static boolean resumes(HttpResponse<InputStream> response, long here) {
        return response.statusCode() == PARTIAL_CONTENT
                && response.headers()
                        .firstValue("Content-Range")
                        .filter(range -> range.startsWith("bytes " + here + "-"))
                        .isPresent();
    }

    private void append(InputStream body, long here, Received received)
            throws IOException, InterruptedException {
        if (here == 0) {
            Files.deleteIfExists(path);
        }
        long size = here;
        try (var out =
                Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var buffer = new byte[1 << 16];
            int read = body.read(buffer);
            while (read >= 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                size += read;
                if (size > file.bytes()) {
                    break;
                }
                out.write(buffer, 0, read);
                received.bytes(size);
                read = body.read(buffer);
            }
        } catch (IOException e) {
            brokeOff = true;
            throw e;
        }
        if (size != file.bytes()) {
            Files.delete(path);
            throw new IOException(
                    "%s: expected %d bytes, found %s%d"
                            .formatted(
                                    file.name(),
                                    file.bytes(),
                                    size > file.bytes() ? "at least " : "",
                                    size));
        }
    }

    private long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }
}
