package io.weightroom.classifiers;

import io.weightroom.spec.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a classifier's process finds one, and what it is to be shown.
 *
 * @param file TorchScript of the host's, or the weights of a network that comes with Weightroom
 * @param stamp changes when the file does
 */
record Source(ClassifierCard.Origin origin, Path file, String stamp, Shape input) {

    /** Rounded down; 0 where the file is gone. */
    long megabytes() {
        try {
            return Files.size(file) >> 20;
        } catch (IOException e) {
            return 0;
        }
    }
}
