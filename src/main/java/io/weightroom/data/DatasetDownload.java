package io.weightroom.data;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fetches a data set's files from the first mirror that has them. A file arrives under its name
 * with {@code .part}, is taken up again where it broke off, and gets its name only when its SHA-256
 * is right.
 */
public final class DatasetDownload {

    /** Called from the thread that downloads, about once for each 64 kB. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param file the one that is being fetched
         * @param received bytes of the whole data set that are here
         * @param total bytes of the whole data set
         */
        void received(String file, long received, long total);
    }

    private static final int ATTEMPTS = 3;

    private final CatalogueEntry entry;
    private final Path folder;

    /**
     * @param folder where the files go; made where it is absent
     */
    public DatasetDownload(CatalogueEntry entry, Path folder) {
        this.entry = entry;
        this.folder = folder;
    }

    /**
     * Fetches what is not here yet. An interrupt ends it; what has arrived is kept for the next
     * time.
     *
     * @throws DatasetUnavailable where no mirror gives the right files; says what to put where
     */
    public void run(Progress progress) throws InterruptedException {
        if (entry.generated()) {
            return;
        }
        try (var client = client();
                var _ = lock()) {
            long before = 0;
            for (var file : entry.files()) {
                long done = before;
                fetch(
                        client,
                        file,
                        bytes -> progress.received(file.name(), done + bytes, entry.bytes()));
                before += file.bytes();
            }
        } catch (IOException e) {
            throw new DatasetUnavailable(
                    "%s cannot be kept in %s: %s".formatted(entry.title(), folder, e), e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private void fetch(HttpClient client, DataFile file, PartialFile.Received received)
            throws IOException, InterruptedException {
        var target = folder.resolve(file.name());
        if (Files.isRegularFile(target) && Sha256.of(target).equals(file.sha256())) {
            received.bytes(file.bytes());
            return;
        }
        var part = new PartialFile(folder.resolve(file.name() + ".part"), file);
        var failures = new ArrayList<String>();
        for (var mirror : entry.mirrors()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                try {
                    part.fetch(client, mirror.resolve(file.name()), received);
                    Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
                    return;
                } catch (IOException e) {
                    failures.add(mirror.getHost() + ": " + reason(e));
                    if (!part.brokeOff()) {
                        break;
                    }
                }
            }
        }
        throw unavailable(failures);
    }

    private DatasetUnavailable unavailable(List<String> failures) {
        return new DatasetUnavailable(
                "%s cannot be downloaded (%s); put %s into %s"
                        .formatted(
                                entry.title(),
                                failures.stream().distinct().collect(Collectors.joining("; ")),
                                entry.files().stream()
                                        .map(DataFile::name)
                                        .collect(Collectors.joining(", ")),
                                folder));
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null
                ? "cannot be reached"
                : failure.getMessage().lines().findFirst().orElse("cannot be reached");
    }

    /** Two downloads into one folder would write over each other. */
    private Lock lock() throws IOException {
        Files.createDirectories(folder);
        var path = folder.resolve(".lock");
        var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return new Lock(channel, lock, path);
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it: the same answer as for another process.
        }
        channel.close();
        throw new DatasetUnavailable(entry.title() + " is being downloaded already");
    }

    private record Lock(FileChannel channel, FileLock lock, Path path) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
            lock.release();
            channel.close();
        }
    }
}
