package io.weightroom.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who is to go where memory runs out. */
final class OutOfMemory {

    private OutOfMemory() {}

    /** Linux is to end this process and not the one that serves pages. */
    static void offer() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "500");
        } catch (IOException e) {
            // Another system, or one that does not allow it.
        }
    }
}
