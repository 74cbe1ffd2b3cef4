package io.weightroom.farm.trainer;

import io.weightroom.training.Checkpoint;
import io.weightroom.training.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoint files of runs, {@code RUN/STEP.safetensors}.
 *
 * @param folder made when the first checkpoint is written
 */
record Checkpoints(Path folder) {

    private static final String ENDING = ".safetensors";

    /**
     * @param sha256 of the file, in hexadecimal
     */
    record Stored(Path path, String sha256) {}

    private record Step(long number, Path file) {}

    /**
     * Writes a checkpoint and deletes all of the run but the last {@code keep} up to it. What lies
     * beyond it is of a trainer that was given up.
     */
    Stored save(long run, Checkpoint checkpoint, int keep) throws IOException {
        var of = of(run);
        Files.createDirectories(of);
        var file = of.resolve(checkpoint.position().step() + ENDING);
        var sha256 = Safetensors.write(file, checkpoint);
        deleteAfter(run, checkpoint.position().step());
        var steps = steps(run);
        for (var old : steps.subList(0, Math.max(0, steps.size() - keep))) {
            Files.deleteIfExists(old.file());
        }
        return new Stored(file, sha256);
    }

    Checkpoint read(Path file) throws IOException {
        return Safetensors.read(file);
    }

    /** The newest of the run that can be read. */
    Optional<Checkpoint> newest(long run) throws IOException {
        for (var step : steps(run).reversed()) {
            try {
                return Optional.of(read(step.file()));
            } catch (IOException e) {
                // It is damaged; there may be one before it.
            }
        }
        return Optional.empty();
    }

    /** Deletes what a run wrote beyond {@code step}: it begins again from there. */
    void deleteAfter(long run, long step) throws IOException {
        for (var later : steps(run)) {
            if (later.number() > step) {
                Files.deleteIfExists(later.file());
            }
        }
    }

    void delete(long run) throws IOException {
        if (!Files.isDirectory(of(run))) {
            return;
        }
        try (var files = Files.list(of(run))) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(of(run));
    }

    private Path of(long run) {
        return folder.resolve(String.valueOf(run));
    }

    /** A run's checkpoints, oldest first. */
    private List<Step> steps(long run) throws IOException {
        if (!Files.isDirectory(of(run))) {
            return List.of();
        }
        try (var files = Files.list(of(run))) {
            return files.filter(f -> f.getFileName().toString().matches("\\d+\\" + ENDING))
                    .map(f -> new Step(Long.parseLong(stem(f)), f))
                    .sorted(Comparator.comparingLong(Step::number))
                    .toList();
        }
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
