package io.weightroom.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Files of runs that are no more: a crash may come between the deletion of both. */
final class StrayCheckpoints {

    private StrayCheckpoints() {}

    /**
     * Runs that have files in {@code folder} although nobody knows them.
     *
     * @param known all runs that there are
     */
    static List<Long> in(Path folder, Collection<Long> known) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.map(run -> run.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .filter(id -> !known.contains(id))
                    .toList();
        } catch (IOException e) {
            System.getLogger(StrayCheckpoints.class.getName())
                    .log(System.Logger.Level.WARNING, "old checkpoints are left: " + e);
            return List.of();
        }
    }
}
