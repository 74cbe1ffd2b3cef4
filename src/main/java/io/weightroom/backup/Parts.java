package io.weightroom.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a home goes into a backup. Data sets and host's networks are left out, since whoever
 * brought them has them; caches, since they are made again.
 */
final class Parts {

    static final String DATABASE = "weightroom.mv.db";
    static final String CHECKPOINTS = "checkpoints";
    static final String OWN = "own";
    static final String SETTINGS = "weightroom.properties";

    static final List<String> ALL = List.of(DATABASE, CHECKPOINTS, OWN, SETTINGS);

    /** A name in a backup: nothing that could lead out of a folder. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?!.*(^|/)\\.\\.?(/|$))(weightroom\\.mv\\.db|weightroom\\.properties"
                            + "|(checkpoints|own)(/[^/\\\\\\p{Cntrl}]{1,255})+)");

    private Parts() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Those of a home that hold something. */
    static List<String> of(Path home) throws IOException {
        var found = new ArrayList<String>();
        for (var part : ALL) {
            if (holdsSomething(home.resolve(part))) {
                found.add(part);
            }
        }
        return found;
    }

    private static boolean holdsSomething(Path part) throws IOException {
        if (!Files.isDirectory(part)) {
            return Files.exists(part);
        }
        try (var children = Files.list(part)) {
            return children.findAny().isPresent();
        }
    }

    /** Deletes a file, or a folder with all that is in it, where it is there. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
