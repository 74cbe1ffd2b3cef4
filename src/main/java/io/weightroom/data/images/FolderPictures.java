package io.weightroom.data.images;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Pictures in a folder. A link in it is not followed. */
record FolderPictures(
        Path root, SortedSet<String> files, SortedSet<String> folders, String fingerprint)
        implements PictureFiles {

    static FolderPictures open(Path root) {
        var files = new TreeSet<String>();
        var folders = new TreeSet<String>();
        var fingerprint = new long[1];
        try {
            // The data set's own folder may be a link: the host has put it there.
            var real = root.toRealPath();
            Files.walkFileTree(real, new Walk(real, files, folders, fingerprint));
            return new FolderPictures(real, files, folders, Long.toHexString(fingerprint[0]));
        } catch (IOException e) {
            throw PictureFiles.refused(root, "a folder that can be read", String.valueOf(e));
        }
    }

    @Override
    public byte[] read(String path) throws IOException, UnreadablePicture {
        var file = root.resolve(path);
        if (Files.isSymbolicLink(file)) {
            throw new UnreadablePicture("a file", "a link");
        }
        long bytes = Files.size(file);
        if (bytes > PictureDecoder.MOST_BYTES) {
            throw PictureFiles.tooLarge(bytes);
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final SortedSet<String> files;
        private final SortedSet<String> folders;
        private final long[] fingerprint;

        Walk(Path root, SortedSet<String> files, SortedSet<String> folders, long[] fingerprint) {
            this.root = root;
            this.files = files;
            this.folders = folders;
            this.fingerprint = fingerprint;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            if (!folder.equals(root)) {
                folders.add(path(folder));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            var path = path(file);
            if (files.add(path) && files.size() > MOST_FILES) {
                throw PictureFiles.refused(root, "at most %,d files".formatted(MOST_FILES), "more");
            }
            // A sum, since folders are walked in no certain order.
            fingerprint[0] +=
                    31L
                            * Objects.hash(path, facts.size(), facts.lastModifiedTime().toMillis())
                            * 0x9e3779b97f4a7c15L;
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}
