package io.weightroom.farm.trainer;

import io.weightroom.data.DatasetUnavailable;
import io.weightroom.spec.ShapeMismatch;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Puts what was thrown into words for the learner whose run it ended. */
final class Problems {

    private Problems() {}

    static String sentence(Throwable problem) {
        return switch (problem) {
            case DatasetUnavailable d -> String.valueOf(d.getMessage());
            case ShapeMismatch s -> String.valueOf(s.getMessage());
            case OutOfMemoryError o ->
                    "The machine ran out of memory; try a smaller network or batch size.";
            default -> "Training failed: " + cause(problem) + ".";
        };
    }

    static String cause(Throwable problem) {
        return switch (problem) {
            case AccessDeniedException a -> a.getFile() + " is not writable";
            case FileAlreadyExistsException f -> f.getFile() + ": expected a folder, found a file";
            case NoSuchFileException n -> n.getFile() + " does not exist";
            case FileSystemException f when f.getReason() != null ->
                    f.getFile() + ": " + f.getReason();
            default ->
                    problem.getMessage() == null
                            ? problem.getClass().getSimpleName()
                            : problem.getMessage();
        };
    }
}
