package io.weightroom.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts restored parts in the place of a home's own, so that a crash at any moment leaves the old or
 * the new. One renamed folder decides; what comes after that can be done again until it is done.
 */
final class Exchange {

    /** Holds the new parts from the decision on. */
    private static final String DECIDED = "restoring";

    /** In it: the name of the folder that takes the old ones. */
    private static final String BEFORE = "before.txt";

    /** In it: the old ones are all out of the way, so that what is there is new. */
    private static final String CLEARED = "cleared";

    /** Renames; a test counts. */
    @FunctionalInterface
    interface Mover {
        Path move(Path from, Path to, StandardCopyOption... how) throws IOException;
    }

    private Exchange() {}

    /** Decides: from here on the restore will come to its end. */
    static void prepare(Path home, Path staged, Path before) throws IOException {
        Files.writeString(staged.resolve(BEFORE), before.getFileName().toString());
        Files.move(staged, home.resolve(DECIDED), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Does what is left to do, where something was decided. */
    static void finish(Path home, Mover mover) throws IOException {
        var decided = home.resolve(DECIDED);
        if (!Files.isDirectory(decided)) {
            return;
        }
        if (!Files.exists(decided.resolve(BEFORE))) {
            // All parts are in place; it was being deleted.
            Parts.delete(decided);
            return;
        }
        var before = home.resolve(Files.readString(decided.resolve(BEFORE)));
        if (!Files.exists(decided.resolve(CLEARED))) {
            for (var part : Parts.ALL) {
                move(home.resolve(part), before.resolve(part), mover);
            }
            Files.createFile(decided.resolve(CLEARED));
        }
        for (var part : Parts.ALL) {
            move(decided.resolve(part), home.resolve(part), mover);
        }
        Files.delete(decided.resolve(BEFORE));
        Parts.delete(decided);
    }

    private static void move(Path from, Path to, Mover mover) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            mover.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
