package io.weightroom.data.images;

import io.weightroom.data.DatasetUnavailable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;

/**
 * The files of a data set, in a folder or in a zip. They may be read by several threads at once.
 */
interface PictureFiles extends Closeable {

    /** Files that a data set may have, at most; a limit against zips and folders gone mad. */
    int MOST_FILES = 200_000;

    /** Paths of all files, with {@code /} between folders. */
    SortedSet<String> files();

    /** Paths of all folders, with {@code /} between and none at the end. */
    SortedSet<String> folders();

    /** The whole file; refused where it is larger than any picture. */
    byte[] read(String path) throws IOException, UnreadablePicture;

    /** Changes whenever a file does. */
    String fingerprint();

    /**
     * @throws DatasetUnavailable where it is broken, or something that should not be opened
     */
    static PictureFiles open(Path source) {
        return Files.isDirectory(source) ? FolderPictures.open(source) : ZipPictures.open(source);
    }

    static DatasetUnavailable refused(Path source, String expected, String found) {
        return new DatasetUnavailable(
                "%s: expected %s, found %s".formatted(source.getFileName(), expected, found));
    }

    static UnreadablePicture tooLarge(long bytes) {
        return new UnreadablePicture(
                "at most %d MB".formatted(PictureDecoder.MOST_BYTES >> 20),
                "%d MB".formatted(bytes >> 20));
    }
}
