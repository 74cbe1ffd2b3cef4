package io.weightroom.farm.node;

import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.MessageJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A trainer's process from its start to its end: finds the broker, trains, and when the line breaks
 * puts all runs aside and begins again as somebody new.
 */
public final class TrainerNode implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Workshop workshop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<Address> address = Optional.empty();
    private Optional<Shift> shift = Optional.empty();

    public TrainerNode(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Goes to each broker whose address comes in, a line each; closes where {@code in} ends. */
    public void follow(InputStream in) {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                join(MessageJson.read(line.getBytes(StandardCharsets.UTF_8), Address.class));
            }
        } catch (IOException e) {
            System.getLogger(TrainerNode.class.getName())
                    .log(System.Logger.Level.ERROR, "an address was not understood", e);
        }
        close();
    }

    /** From now on the broker is at {@code newAddress}. */
    public synchronized void join(Address newAddress) {
        address = Optional.of(newAddress);
        shift.ifPresent(Shift::breakOff);
        notifyAll();
    }

    /** Trains until {@link #close}; returns when everything is put aside. */
    public void run() {
        try {
            while (!isEnding()) {
                var next = nextAddress();
                if (next.isPresent()) {
                    work(next.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }

    private void work(Address broker) throws InterruptedException {
        try (var now = new Shift(workshop, broker, ended::countDown)) {
            synchronized (this) {
                shift = Optional.of(now);
                if (isEnding()) {
                    return;
                }
                if (!address.equals(Optional.of(broker))) {
                    now.breakOff();
                }
            }
            now.begin();
            now.awaitEnd();
        } catch (IOException e) {
            System.getLogger(TrainerNode.class.getName())
                    .log(System.Logger.Level.WARNING, e.getMessage() + "; trying again");
            ended.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            synchronized (this) {
                shift = Optional.empty();
            }
        }
    }

    private synchronized Optional<Address> nextAddress() throws InterruptedException {
        while (address.isEmpty() && !isEnding()) {
            wait();
        }
        return isEnding() ? Optional.empty() : address;
    }

    private boolean isEnding() {
        return ended.getCount() == 0;
    }

    /** Puts all runs aside with checkpoints, and waits until that is done. */
    @Override
    public void close() {
        ended.countDown();
        synchronized (this) {
            shift.ifPresent(Shift::breakOff);
            notifyAll();
        }
        try {
            closed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
