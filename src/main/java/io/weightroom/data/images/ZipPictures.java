package io.weightroom.data.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Pictures in a zip, read where they lie: nothing is unpacked to a disk. A zip that leads out of
 * its own folder, or that would unpack to far more than it is, is refused as a whole.
 */
record ZipPictures(
        ZipFile zip, SortedSet<String> files, SortedSet<String> folders, String fingerprint)
        implements PictureFiles {

    /** Pictures hardly shrink in a zip; what shrinks more than this holds none. */
    private static final int MOST_SHRUNK = 200;

    private static final long HARMLESS_BYTES = 4L << 20;
    private static final Pattern OUTSIDE =
            Pattern.compile("/.*|[A-Za-z]:.*|.*\\\\.*|(.*/)?\\.\\.(/.*)?", Pattern.DOTALL);

    static ZipPictures open(Path source) {
        try {
            var zip = new ZipFile(source.toFile());
            try {
                return of(source, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw PictureFiles.refused(
                    source,
                    "a whole zip",
                    "one that cannot be opened (%s)".formatted(e.getMessage()));
        }
    }

    private static ZipPictures of(Path source, ZipFile zip) throws IOException {
        if (zip.size() > MOST_FILES) {
            throw PictureFiles.refused(
                    source, "at most %,d files".formatted(MOST_FILES), "%,d".formatted(zip.size()));
        }
        ZipLinks.first(source).ifPresent(link -> refuseOutside(source, link, "a link"));
        var files = new TreeSet<String>();
        var folders = new TreeSet<String>();
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            var name = entry.getName();
            if (OUTSIDE.matcher(name).matches()) {
                refuseOutside(source, name, "a path out of the zip");
            }
            unpacked += Math.max(0, entry.getSize());
            if (entry.isDirectory()) {
                folders.add(name.substring(0, name.length() - 1));
            } else {
                files.add(name);
            }
        }
        long packed = Files.size(source);
        if (unpacked > HARMLESS_BYTES && unpacked / Math.max(1, packed) > MOST_SHRUNK) {
            throw PictureFiles.refused(
                    source,
                    "pictures",
                    "%,d MB packed into %,d kB".formatted(unpacked >> 20, packed >> 10));
        }
        return new ZipPictures(
                zip,
                files,
                folders,
                Long.toHexString(packed)
                        + "-"
                        + Long.toHexString(Files.getLastModifiedTime(source).toMillis()));
    }

    private static void refuseOutside(Path source, String path, String what) {
        throw PictureFiles.refused(
                source, "paths within the zip only", "%s: %s".formatted(what, path));
    }

    @Override
    public byte[] read(String path) throws IOException, UnreadablePicture {
        var entry = zip.getEntry(path);
        if (entry.getSize() > PictureDecoder.MOST_BYTES) {
            throw PictureFiles.tooLarge(entry.getSize());
        }
        try (var in = zip.getInputStream(entry)) {
            // The size that an entry claims need not be true.
            var bytes = in.readNBytes(PictureDecoder.MOST_BYTES + 1);
            if (bytes.length > PictureDecoder.MOST_BYTES) {
                throw PictureFiles.tooLarge(bytes.length);
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
