package io.weightroom.own;

import io.weightroom.data.own.OwnClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How much a learner may still bring; what was deleted makes room when it is needed. */
final class Room {

    /** Left on the disk, at least. */
    private static final long SPARE_BYTES = 512L << 20;

    private final SetFolder folder;
    private final OwnLimits limits;
    private long left;

    Room(SetFolder folder, OwnLimits limits) throws IOException {
        this.folder = folder;
        this.limits = limits;
        left = left();
    }

    private long left() throws IOException {
        var owner = folder.folders().of(folder.owner());
        long used = 0;
        try (var files = Files.walk(owner)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                used += Files.size(file);
            }
        }
        long disk = Files.getFileStore(owner).getUsableSpace() - SPARE_BYTES;
        return Math.min(limits.bytes() - used, disk);
    }

    /** Why there is no room for a file of {@code bytes}; empty where there is. */
    String take(int bytes) throws IOException {
        if (left < bytes) {
            new Deletions(folder).forgetAll();
            left = left();
        }
        if (left < bytes) {
            return String.format(
                    Locale.ROOT,
                    "Your pictures fill the %,d MB that the host of this machine grants each learner.",
                    limits.bytes() >> 20);
        }
        left -= bytes;
        return "";
    }

    String full(OwnClass of) {
        return String.format(
                Locale.ROOT,
                "A class has room for %,d pictures on this machine, and %s is full.",
                limits.pictures(),
                of.name());
    }
}
