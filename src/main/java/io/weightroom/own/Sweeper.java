package io.weightroom.own;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sees to it that deleted pictures do not stay, whether or not their learner comes back. */
final class Sweeper implements AutoCloseable {

    private static final int MINUTES = 10;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("own-sweeper").factory());

    Sweeper(OwnSets sets) {
        clock.scheduleWithFixedDelay(() -> sweep(sets), 1, MINUTES, TimeUnit.MINUTES);
    }

    private static void sweep(OwnSets sets) {
        try {
            sets.forgetOld();
        } catch (IOException | RuntimeException e) {
            System.getLogger(Sweeper.class.getName())
                    .log(System.Logger.Level.WARNING, "deleted pictures cannot be forgotten", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
