package io.weightroom.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipFile;

/** Copies of a home's database as it stands at one moment, whether or not it is served. */
final class DatabaseSnapshots {

    private static final String NAME = "weightroom";

    /** H2's code for a file that another process has opened. */
    private static final int IN_USE = 90020;

    private DatabaseSnapshots() {}

    /**
     * Writes a zip that holds the database's file.
     *
     * @param connection an administrator's
     */
    static void write(Connection connection, Path zip) throws SQLException {
        try (var statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, zip.toString());
            statement.execute();
        }
    }

    /**
     * @return whether the database is free; where it is not, nothing was written
     */
    static boolean writeWhereFree(Path home, Path zip) {
        try (var connection = open(home, "")) {
            write(connection, zip);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_USE) {
                return false;
            }
            throw new BackupRefused("the database cannot be read: " + e.getMessage(), e);
        }
    }

    static boolean isInUse(Path home) {
        if (!Files.exists(home.resolve(Parts.DATABASE))) {
            return false;
        }
        try (var connection = open(home, "")) {
            return connection.isClosed();
        } catch (SQLException e) {
            return e.getErrorCode() == IN_USE;
        }
    }

    /** Opens the database of a folder, which must be there. */
    static Connection open(Path folder, String settings) throws SQLException {
        return DriverManager.getConnection(url(folder, settings), NAME, "");
    }

    static String url(Path folder, String settings) {
        return "jdbc:h2:file:"
                + folder.resolve(NAME)
                + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0"
                + settings;
    }

    /** Takes the database's file out of a zip. */
    static void unpack(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var entry = file.getEntry(Parts.DATABASE);
            if (entry == null) {
                throw new IOException("expected " + Parts.DATABASE + " in " + zip + ", found none");
            }
            try (var in = file.getInputStream(entry)) {
                Files.copy(in, folder.resolve(Parts.DATABASE));
            }
        }
    }
}
