package io.weightroom.command;

import io.weightroom.data.images.ReadingProgress;
import java.io.PrintWriter;
import java.util.Locale;

/** Says how far the decoding of pictures is, a line a second; nothing where it takes no longer. */
final class ReadingLines implements ReadingProgress {

    private static final long LINE_NANOS = 1_000_000_000;

    private final PrintWriter writer;
    private long next;

    ReadingLines(PrintWriter writer) {
        this.writer = writer;
    }

    @Override
    public synchronized void read(String name, int done, int total) {
        long now = System.nanoTime();
        if (next == 0) {
            next = now + LINE_NANOS;
        } else if (now >= next) {
            next = now + LINE_NANOS;
            writer.println(
                    String.format(
                            Locale.ROOT, "%s: %,d of %,d pictures decoded", name, done, total));
            writer.flush();
        }
    }
}
