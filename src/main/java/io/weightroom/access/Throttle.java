package io.weightroom.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each key try some times at once, and then once in a while. A try is taken before it is made
 * and given back where it was right, so that many at once are no way around.
 */
final class Throttle {

    /** Forgotten is who has not tried for longest. */
    private static final int MOST_KEYS = 20_000;

    private final int atOnce;
    private final Duration every;
    private final InstantSource clock;
    private final Map<String, Tries> tries =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    /**
     * @param left tries, a fraction of one included
     * @param at milliseconds of the epoch
     */
    private record Tries(double left, long at) {}

    /**
     * @param every in which one try more is given
     */
    Throttle(int atOnce, Duration every, InstantSource clock) {
        this.atOnce = atOnce;
        this.every = every;
        this.clock = clock;
    }

    /**
     * @return seconds until there is another try; 0 where there was one, which is taken
     */
    synchronized long take(String key) {
        var now = now(key);
        if (now.left() >= 1) {
            tries.put(key, new Tries(now.left() - 1, now.at()));
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - now.left()) * every.toMillis() / 1000.0));
    }

    synchronized void giveBack(String key) {
        var now = now(key);
        tries.put(key, new Tries(Math.min(atOnce, now.left() + 1), now.at()));
    }

    private Tries now(String key) {
        long now = clock.millis();
        var before = tries.get(key);
        if (before == null) {
            return new Tries(atOnce, now);
        }
        double more = Math.max(0, now - before.at()) / (double) every.toMillis();
        return new Tries(Math.min(atOnce, before.left() + more), now);
    }
}
