package io.weightroom.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;

/**
 * Brings back what a {@link Backup} holds: all of it or nothing. It is unpacked and checked beside
 * what the home has; only then does it change places, in steps that the next start ends where a
 * crash came between them ({@link Exchange}).
 */
public final class Restore {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private Restore() {}

    /**
     * What was brought back.
     *
     * @param before where what the home had lies now; absent where it had nothing
     */
    public record Restored(Backup.Written written, Optional<Path> before) {}

    /**
     * @param replace whether what the home has may be put aside
     * @throws BackupRefused where the file cannot be brought back; the home is as it was then
     */
    public static Restored read(Path file, Path home, boolean replace) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("there is no file " + file);
        }
        Files.createDirectories(home);
        finish(home);
        requireFree(home);
        var found = Parts.of(home);
        if (!found.isEmpty() && !replace) {
            throw new BackupRefused(
                    "%s holds %s already; name an empty folder with --home, or add --force to put that aside"
                            .formatted(home, String.join(", ", found)));
        }
        try (var workplace = Workplace.enter(home)) {
            var staged = Files.createDirectory(workplace.folder().resolve("restore"));
            var manifest = unpack(file, staged);
            checkDatabase(staged, file);
            requireFree(home);
            var before = home.resolve("before-restore-" + SECOND.format(LocalDateTime.now()));
            Exchange.prepare(home, staged, before);
            Exchange.finish(home, Files::move);
            return new Restored(
                    new Backup.Written(
                            manifest.runs(), manifest.entries().size(), manifest.bytes()),
                    found.isEmpty() ? Optional.empty() : Optional.of(before));
        }
    }

    /** Ends a restore that was decided and then interrupted; to be called before all else. */
    public static void finish(Path home) throws IOException {
        Exchange.finish(home, Files::move);
    }

    private static void requireFree(Path home) {
        if (DatabaseSnapshots.isInUse(home)) {
            throw new BackupRefused("Weightroom is being served from " + home + "; end it first");
        }
    }

    private static Manifest unpack(Path file, Path staged) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip, file);
            var names = new HashSet<String>();
            for (var entry : manifest.entries()) {
                if (!Parts.isName(entry.name()) || !names.add(entry.name())) {
                    throw refused(file, "it names a file that no backup has: " + entry.name());
                }
                unpack(zip, entry, staged, file);
            }
            if (!names.contains(Parts.DATABASE)) {
                throw refused(file, "it holds no database");
            }
            return manifest;
        } catch (ZipException e) {
            throw new BackupRefused(file + " is no backup, or was cut off: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw refused(file, "expected " + Manifest.NAME + " in it, found none");
        }
        try (var in = zip.getInputStream(entry)) {
            return Manifest.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (BackupRefused e) {
            throw refused(file, e.getMessage());
        }
    }

    private static void unpack(ZipFile zip, Manifest.Entry entry, Path staged, Path file)
            throws IOException {
        var packed = zip.getEntry(entry.name());
        if (packed == null) {
            throw refused(file, entry.name() + " is missing in it");
        }
        var to = staged.resolve(entry.name());
        Files.createDirectories(to.getParent());
        try (var in = zip.getInputStream(packed)) {
            if (!Backup.copy(in, to).equals(entry.sha256())) {
                throw refused(file, entry.name() + " in it is not what was put in");
            }
        }
    }

    private static BackupRefused refused(Path file, String why) {
        return new BackupRefused(file + " cannot be brought back: " + why);
    }

    /** A database of a newer program, or of another one, is refused while nothing has changed. */
    private static void checkDatabase(Path staged, Path file) throws IOException {
        var url = DatabaseSnapshots.url(staged, "");
        try (var connection = DatabaseSnapshots.open(staged, "")) {
            connection.createStatement().executeQuery("select count(*) from run").close();
        } catch (SQLException e) {
            throw refused(file, "its database cannot be read: " + e.getMessage());
        }
        var judged =
                Flyway.configure()
                        .dataSource(url, "weightroom", "")
                        .ignoreMigrationPatterns("*:pending")
                        .load()
                        .validateWithResult();
        if (!judged.validationSuccessful) {
            throw refused(
                    file,
                    "its database was kept by another version of Weightroom; use one that is as new");
        }
        try (var left = Files.newDirectoryStream(staged, "*.trace.db")) {
            for (var trace : left) {
                Files.move(
                        trace, staged.resolveSibling("trace"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
