package io.weightroom.farm.trainer;

import io.weightroom.metrics.Prepared;
import io.weightroom.training.Preparation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one run has computed before its session is opened, on the lanes and with time that counts as
 * its own.
 */
final class Forerun implements AutoCloseable {

    private final Supplier<Optional<Preparation>> beginning;
    private Optional<Preparation> going = Optional.empty();
    private Optional<Prepared> prepared = Optional.empty();
    private boolean begun;
    private boolean news;

    /**
     * @param beginning what there is to do; called with the first turn
     */
    Forerun(Supplier<Optional<Preparation>> beginning) {
        this.beginning = beginning;
    }

    /**
     * @return whether anything is left to do
     */
    boolean advance(Duration slice) {
        if (!begun) {
            begun = true;
            going = beginning.get();
        }
        news = going.isPresent();
        if (going.isEmpty()) {
            return false;
        }
        var current = going.get();
        long begin = System.nanoTime();
        boolean more = current.advance(slice.toNanos());
        double seconds = prepared.map(Prepared::seconds).orElse(0.0);
        seconds += (System.nanoTime() - begin) / 1e9;
        prepared = Optional.of(new Prepared(current.share(), seconds));
        if (!more) {
            close();
        }
        return more;
    }

    /** Whether the last turn did something. */
    boolean hasNews() {
        return news;
    }

    /** How far it has come; asked after a turn that did something. */
    Prepared prepared() {
        return prepared.orElseThrow();
    }

    @Override
    public void close() {
        going.ifPresent(Preparation::close);
        going = Optional.empty();
    }
}
