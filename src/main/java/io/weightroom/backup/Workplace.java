package io.weightroom.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The home's folder {@code backups}, held by one who backs up or restores at a time. What a killed
 * one left in it is deleted.
 */
final class Workplace implements AutoCloseable {

    private final FileChannel channel;
    private final Path folder;

    private Workplace(FileChannel channel, Path folder) {
        this.channel = channel;
        this.folder = folder;
    }

    /**
     * @throws BackupRefused where another one works there
     */
    static Workplace enter(Path home) throws IOException {
        var folder = home.resolve(SnapshotDesk.FOLDER);
        Files.createDirectories(folder);
        var lock = folder.resolve("lock");
        var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new BackupRefused(
                    "another backup or restore of " + home + " is going on; wait for it");
        }
        var workplace = new Workplace(channel, folder);
        workplace.clear();
        return workplace;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path folder() {
        return folder;
    }

    private void clear() throws IOException {
        try (var left = Files.list(folder)) {
            for (var path : left.toList()) {
                if (!path.getFileName().toString().equals("lock")) {
                    Parts.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            clear();
        } finally {
            channel.close();
        }
    }
}
