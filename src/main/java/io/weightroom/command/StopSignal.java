package io.weightroom.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in its own way when it is told to stop (SIGTERM, Ctrl-C): it sees the request,
 * finishes what it is doing and prints its last line before the process ends.
 */
final class StopSignal implements AutoCloseable {

    /** Longer than any turn of training takes. */
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean requested;

    /**
     * @param status the process's exit status when it was told to stop
     */
    StopSignal(int status) {
        hook =
                Thread.ofPlatform()
                        .name("stop-signal")
                        .unstarted(
                                () -> {
                                    requested = true;
                                    awaitFinished();
                                    // A signal's own status would be 143.
                                    Runtime.getRuntime().halt(status);
                                });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isRequested() {
        return requested;
    }

    private void awaitFinished() {
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has printed its last line. */
    @Override
    public void close() {
        if (requested) {
            finished.countDown();
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The signal came in this moment; the hook waits for us.
            finished.countDown();
        }
    }
}
