package io.weightroom.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of a backup, its last entry: a line for the format, one for when it was
 * made, and one for each file.
 *
 * @param runs whose rows are in the database
 */
record Manifest(Instant made, long runs, List<Entry> entries) {

    static final String NAME = "manifest.txt";

    private static final String FORMAT = "weightroom backup 1";

    /**
     * @param sha256 in hexadecimal
     */
    record Entry(String sha256, long bytes, String name) {}

    Manifest {
        entries = List.copyOf(entries);
    }

    long bytes() {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    String text() {
        var text = new StringBuilder();
        text.append(FORMAT).append('\n').append(made).append('\n').append(runs).append('\n');
        for (var entry : entries) {
            text.append("%s %d %s\n".formatted(entry.sha256(), entry.bytes(), entry.name()));
        }
        return text.toString();
    }

    /**
     * @throws BackupRefused where this program did not write it
     */
    static Manifest of(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
            throw new BackupRefused(
                    "expected “%s”, found “%s”: it was made by another program, or by a newer Weightroom"
                            .formatted(FORMAT, lines.isEmpty() ? "nothing" : lines.getFirst()));
        }
        try {
            var entries = new ArrayList<Entry>();
            for (var line : lines.subList(3, lines.size())) {
                var words = line.split(" ", 3);
                entries.add(new Entry(words[0], Long.parseLong(words[1]), words[2]));
            }
            return new Manifest(Instant.parse(lines.get(1)), Long.parseLong(lines.get(2)), entries);
        } catch (RuntimeException e) {
            throw new BackupRefused("its table of contents is damaged", e);
        }
    }
}
