package io.weightroom.backup;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where a running server is asked for a copy of its database, which nobody else can open: a file
 * that is put into the home's folder {@code backups}. Whoever can write there can read the database
 * anyway; so there is nothing to log in to, and nothing that a network could reach.
 */
@Component
final class SnapshotDesk implements SmartLifecycle {

    static final String FOLDER = "backups";
    static final String WANTED = ".wanted";
    static final String DONE = ".zip";
    static final String FAILED = ".failed";

    private static final System.Logger LOG = System.getLogger(SnapshotDesk.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Path folder;
    private final DataSource database;
    private @Nullable Thread looking;

    SnapshotDesk(@Value("${weightroom.home}") Path home, DataSource database) {
        this.folder = home.resolve(FOLDER);
        this.database = database;
    }

    @Override
    public synchronized void start() {
        looking = Thread.ofVirtual().name("backups").start(this::look);
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.interrupt();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                for (var wanted : wanted()) {
                    answer(wanted);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "no copy of the database was made", e);
            }
        }
    }

    private List<Path> wanted() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(WANTED)).toList();
        }
    }

    private void answer(Path wanted) throws IOException {
        var name = wanted.getFileName().toString();
        var stem = name.substring(0, name.length() - WANTED.length());
        Files.delete(wanted);
        var part = folder.resolve(stem + ".part");
        try (var connection = database.getConnection()) {
            DatabaseSnapshots.write(connection, part);
            Files.move(part, folder.resolve(stem + DONE), StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "no copy of the database was made", e);
            Files.writeString(folder.resolve(stem + FAILED), String.valueOf(e.getMessage()));
        }
    }
}
