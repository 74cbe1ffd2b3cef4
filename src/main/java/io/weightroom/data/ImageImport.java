package io.weightroom.data;

import io.weightroom.data.images.ImageDataset;
import io.weightroom.data.images.ImageFolderReader;
import io.weightroom.data.images.ReadingProgress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings zips of pictures into the home's data folder: received under a name of no data set, read
 * whole, and only then put where data sets lie.
 */
public final class ImageImport {

    /** Bytes of the largest zip that is taken. */
    public static final long MOST_BYTES = 4L << 30;

    /** Left on the disk, at least. */
    private static final long SPARE_BYTES = 512L << 20;

    /** Pictures are read at this size to see whether they can be. */
    private static final int LOOK = 64;

    private static final String INCOMING = ".incoming-";

    private static final int BUFFER = 1 << 16;

    private final DatasetCatalog catalog;
    private final Path folder;

    public ImageImport(DatasetCatalog catalog) {
        this.catalog = catalog;
        folder = catalog.folders().home().resolve("data");
    }

    /** The name that a file called so gets: {@code My Pets.zip} becomes {@code my-pets}. */
    public static String name(String file) {
        var plain =
                file.toLowerCase(Locale.ROOT)
                        .replaceFirst("\\.zip$", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(40, plain.length()));
    }

    /**
     * Takes a stream to its end, into a file that is no data set yet.
     *
     * @throws DatasetUnavailable where it is too large for the limits or the disk
     */
    public Path receive(InputStream in) throws IOException {
        Files.createDirectories(folder);
        forgetLeftovers();
        var part = Files.createTempFile(folder, INCOMING, ".part");
        try (var out = Files.newOutputStream(part)) {
            long room =
                    Math.min(MOST_BYTES, Files.getFileStore(folder).getUsableSpace() - SPARE_BYTES);
            var buffer = new byte[BUFFER];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > room) {
                    throw new DatasetUnavailable(
                            "expected a zip of at most %,d MB, found more"
                                    .formatted(Math.max(0, room) >> 20));
                }
                out.write(buffer, 0, read);
            }
            return part;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Uploads that nobody came back to: declined, or cut off with the machine. */
    private void forgetLeftovers() throws IOException {
        var old = Instant.now().minus(Duration.ofHours(1));
        try (var parts = Files.newDirectoryStream(folder, INCOMING + "*")) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(old)) {
                    discard(part);
                }
            }
        }
    }

    /**
     * Reads all of its pictures.
     *
     * @throws DatasetUnavailable where it is no data set, or its name cannot be taken
     */
    public ImageDataset check(Path part, String name, ReadingProgress progress) {
        if (!ImageSets.NAME.matcher(name).matches()) {
            throw new DatasetUnavailable(
                    "expected a name of 1 to 40 small letters, digits and hyphens, found \"%s\""
                            .formatted(name));
        }
        if (catalog.entries().stream().anyMatch(entry -> entry.name().equals(name))) {
            throw new DatasetUnavailable("%s is the name of another data set".formatted(name));
        }
        catalog.images()
                .find(name)
                .filter(path -> !path.equals(place(name)))
                .ifPresent(
                        path -> {
                            throw new DatasetUnavailable(
                                    "%s lies at %s already, where the host has put it"
                                            .formatted(name, path));
                        });
        return new ImageFolderReader(name, part, LOOK).read(progress);
    }

    /** Puts a zip that was checked where data sets lie, in place of one of the same name. */
    public void keep(Path part, String name) throws IOException {
        Files.move(part, place(name), StandardCopyOption.ATOMIC_MOVE);
    }

    public void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            System.getLogger(ImageImport.class.getName())
                    .log(System.Logger.Level.WARNING, "an upload cannot be deleted: " + part, e);
        }
    }

    /** The zip of {@code name} that was brought in here; a host's own folder is nobody else's. */
    public Optional<Path> kept(String name) {
        return Optional.of(place(name)).filter(Files::isRegularFile);
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        return folder.resolve(name + ".zip");
    }
}
