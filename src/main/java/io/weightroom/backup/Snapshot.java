package io.weightroom.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that holds a home as it stands at one moment, while the home goes on. Checkpoints and
 * pictures are never changed once they are written, only replaced by others, so that a second name
 * for each of them is a copy. The database is copied between two rounds of that: whatever it names
 * was there in one of them.
 */
final class Snapshot {

    private static final int MOST_TRIES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path home;
    private final Path work;
    private final Path folder;

    private Snapshot(Path home, Path work) {
        this.home = home;
        this.work = work;
        this.folder = work.resolve("snapshot");
    }

    /**
     * @param runs rows of the database
     */
    record Taken(Path folder, long runs) {}

    /** Makes a folder in {@code work}, which must be on the home's disk. */
    static Taken take(Path home, Path work) throws IOException {
        return new Snapshot(home, work).take();
    }

    private Taken take() throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(home.resolve(Parts.SETTINGS))) {
            Files.copy(home.resolve(Parts.SETTINGS), folder.resolve(Parts.SETTINGS));
        }
        for (int tries = 1; ; tries++) {
            name(Parts.CHECKPOINTS);
            copyDatabase(tries);
            name(Parts.CHECKPOINTS);
            var rows = rows();
            if (rows.missing().isEmpty()) {
                // After the database: a picture that it names is there by then.
                name(Parts.OWN);
                return new Taken(folder, rows.count());
            }
            if (tries == MOST_TRIES) {
                throw new BackupRefused(
                        "the checkpoints %s are named by the database and cannot be found"
                                .formatted(rows.missing()));
            }
        }
    }

    /** Gives all files of a part that have none yet a second name in the snapshot. */
    private void name(String part) throws IOException {
        var from = home.resolve(part);
        if (!Files.isDirectory(from)) {
            return;
        }
        for (var file : files(from)) {
            var to = folder.resolve(part).resolve(from.relativize(file));
            if (!Files.exists(to)
                    && Parts.isName(folder.relativize(to).toString().replace('\\', '/'))) {
                Files.createDirectories(to.getParent());
                nameOne(file, to);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        for (int tries = 1; ; tries++) {
            try (var all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile).toList();
            } catch (UncheckedIOException e) {
                // A run may have been deleted while its folder was read.
                if (!(e.getCause() instanceof NoSuchFileException) || tries == MOST_TRIES) {
                    throw e.getCause();
                }
            }
        }
    }

    private static void nameOne(Path file, Path to) throws IOException {
        try {
            Files.createLink(to, file);
        } catch (UnsupportedOperationException | IOException e) {
            if (Files.exists(file)) {
                copy(file, to);
            }
        }
    }

    /** Where the disk knows no second names. */
    private static void copy(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(to);
        }
    }

    private void copyDatabase(int number) throws IOException {
        Files.deleteIfExists(folder.resolve(Parts.DATABASE));
        if (!Files.exists(home.resolve(Parts.DATABASE))) {
            throw new BackupRefused("there is nothing to back up: " + home + " has no database");
        }
        var zip = work.resolve("database-" + number + SnapshotDesk.DONE);
        if (!DatabaseSnapshots.writeWhereFree(home, zip)) {
            ask(zip);
        }
        DatabaseSnapshots.unpack(zip, folder);
        Files.delete(zip);
    }

    /** Has the server write it that has the database open. */
    private void ask(Path zip) throws IOException {
        var stem = zip.getFileName().toString().replace(SnapshotDesk.DONE, "");
        var wanted = Files.createFile(work.resolve(stem + SnapshotDesk.WANTED));
        var failed = work.resolve(stem + SnapshotDesk.FAILED);
        var end = Instant.now().plus(PATIENCE);
        while (!Files.exists(zip)) {
            if (Files.exists(failed)) {
                throw new BackupRefused(
                        "the server cannot copy its database: " + Files.readString(failed));
            }
            if (Instant.now().isAfter(end)) {
                Files.deleteIfExists(wanted);
                throw new BackupRefused(
                        "the program that has %s open did not answer; end it and try again"
                                .formatted(home.resolve(Parts.DATABASE)));
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BackupRefused("interrupted", e);
            }
        }
    }

    /** What the copied database has: how many runs, and which of their checkpoints are not here. */
    private record Rows(long count, List<String> missing) {}

    private Rows rows() {
        var missing = new ArrayList<String>();
        long count = 0;
        try (var connection = DatabaseSnapshots.open(folder, ";ACCESS_MODE_DATA=r");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select checkpoint from run")) {
            while (rows.next()) {
                count++;
                var name = rows.getString(1);
                if (name != null
                        && !Files.exists(folder.resolve(Parts.CHECKPOINTS).resolve(name))) {
                    missing.add(name);
                }
            }
            return new Rows(count, missing);
        } catch (SQLException e) {
            throw new BackupRefused("the copied database cannot be read: " + e.getMessage(), e);
        }
    }
}
