package io.weightroom.command;

import io.weightroom.data.DatasetDownload;
import java.io.PrintWriter;
import java.util.Locale;

/** A download's progress: a bar that grows in a terminal, a line for each tenth elsewhere. */
final class ProgressBar implements DatasetDownload.Progress, AutoCloseable {

    private static final int WIDTH = 40;
    private static final double MEGABYTE = 1e6;

    private final PrintWriter writer;
    private final boolean terminal;
    private long shown = -1;

    ProgressBar(PrintWriter writer, boolean terminal) {
        this.writer = writer;
        this.terminal = terminal;
    }

    @Override
    public void received(String file, long received, long total) {
        long share = received * (terminal ? 1000 : 10) / Math.max(1, total);
        if (share == shown) {
            return;
        }
        shown = share;
        var amounts =
                String.format(
                        Locale.ROOT,
                        "%3d %%  %.1f of %.1f MB  %s",
                        received * 100 / Math.max(1, total),
                        received / MEGABYTE,
                        total / MEGABYTE,
                        file);
        if (terminal) {
            int done = (int) (received * WIDTH / Math.max(1, total));
            writer.print("\r[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] " + amounts);
            // Clears what a longer file name has left.
            writer.print("\u001b[K");
        } else {
            writer.println(amounts);
        }
        writer.flush();
    }

    @Override
    public void close() {
        if (terminal && shown >= 0) {
            writer.println();
            writer.flush();
        }
    }
}
