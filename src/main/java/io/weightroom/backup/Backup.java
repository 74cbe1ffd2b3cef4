package io.weightroom.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what a home keeps into one file, whether or not it is being served. */
public final class Backup {

    private Backup() {}

    /**
     * What was written.
     *
     * @param runs whose rows are in it
     * @param files in it
     * @param bytes of the files, before they were packed
     */
    public record Written(long runs, int files, long bytes) {}

    /**
     * Writes {@code file}, which is there as a whole or not at all.
     *
     * @param replace whether it may take the place of another
     * @throws BackupRefused where it cannot be made; says why
     */
    public static Written write(Path home, Path file, boolean replace) throws IOException {
        if (Files.isDirectory(file) || (Files.exists(file) && !replace)) {
            throw new BackupRefused(file + " is there already; name another file, or add --force");
        }
        if (!Files.isDirectory(home)) {
            throw new BackupRefused("there is nothing to back up: there is no folder " + home);
        }
        var target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var workplace = Workplace.enter(home)) {
            var taken = Snapshot.take(home, workplace.folder());
            var manifest = pack(taken, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return new Written(manifest.runs(), manifest.entries().size(), manifest.bytes());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static Manifest pack(Snapshot.Taken taken, Path part) throws IOException {
        List<Path> files;
        try (var all = Files.walk(taken.folder())) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        var entries = new ArrayList<Manifest.Entry>();
        Files.deleteIfExists(part);
        try (var channel = open(part);
                var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var file : files) {
                var name = taken.folder().relativize(file).toString().replace('\\', '/');
                if (Parts.isName(name)) {
                    entries.add(add(zip, name, file));
                }
            }
            var manifest = new Manifest(Instant.now(), taken.runs(), entries);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    /** For its owner alone, where the system knows owners: hashes of passwords are in it. */
    private static FileChannel open(Path part) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (!part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return FileChannel.open(part, options);
        }
        var owner = PosixFilePermissions.fromString("rw-------");
        return FileChannel.open(part, options, PosixFilePermissions.asFileAttribute(owner));
    }

    private static Manifest.Entry add(ZipOutputStream zip, String name, Path file)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = sha256();
        long bytes;
        try (var in = Files.newInputStream(file);
                var out = new DigestOutputStream(unclosed(zip), digest)) {
            bytes = in.transferTo(out);
        }
        zip.closeEntry();
        return new Manifest.Entry(HexFormat.of().formatHex(digest.digest()), bytes, name);
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Copies to {@code file} and returns the SHA-256 of what was copied, in hexadecimal. */
    static String copy(InputStream in, Path file) throws IOException {
        var digest = sha256();
        try (var channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            in.transferTo(out);
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
