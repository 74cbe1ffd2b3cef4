package io.weightroom.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where everybody comes in who knows a name with its password, a key card or a code: not too often,
 * and not too many at once.
 *
 * <p>A whole class may come from one address. It has so many tries that a class can mistype, and a
 * name has few; neither loses more than some seconds to somebody who guesses.
 */
@Component
class Door {

    /** Wrong ones of a name, from wherever. */
    static final int OF_A_NAME = 10;

    /** Wrong ones from an address, of whatever name. */
    static final int FROM_AN_ADDRESS = 300;

    private static final Duration EVERY_OF_A_NAME = Duration.ofSeconds(30);
    private static final Duration EVERY_FROM_AN_ADDRESS = Duration.ofSeconds(1);

    /** Requests that wait for a core to hash; more are told to come again, so that pages go on. */
    private static final int MOST_WAITING = 100;

    private static final long COME_AGAIN = 5;

    private final Throttle names;
    private final Throttle addresses;
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    @Autowired
    Door() {
        this(InstantSource.system());
    }

    Door(InstantSource clock) {
        names = new Throttle(OF_A_NAME, EVERY_OF_A_NAME, clock);
        addresses = new Throttle(FROM_AN_ADDRESS, EVERY_FROM_AN_ADDRESS, clock);
    }

    /**
     * Makes a try.
     *
     * @param name as it is compared; empty where it is not about one
     * @param address where the request comes from
     * @param attempt true where it was right; it costs nothing then
     * @throws TooManyTries where it is not even made
     */
    boolean attempt(String name, String address, Supplier<Boolean> attempt) {
        take(addresses, address);
        if (!name.isEmpty()) {
            try {
                take(names, name);
            } catch (TooManyTries e) {
                addresses.giveBack(address);
                throw e;
            }
        }
        if (!attempt.get()) {
            return false;
        }
        addresses.giveBack(address);
        if (!name.isEmpty()) {
            names.giveBack(name);
        }
        return true;
    }

    /** Does something that takes a core for a tenth of a second. */
    <T> T hash(Supplier<T> deed) {
        if (hashing.getQueueLength() >= MOST_WAITING) {
            throw new TooManyTries(COME_AGAIN);
        }
        hashing.acquireUninterruptibly();
        try {
            return deed.get();
        } finally {
            hashing.release();
        }
    }

    private static void take(Throttle throttle, String key) {
        long seconds = throttle.take(key);
        if (seconds > 0) {
            throw new TooManyTries(seconds);
        }
    }
}
