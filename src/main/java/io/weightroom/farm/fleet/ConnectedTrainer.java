package io.weightroom.farm.fleet;

import io.weightroom.farm.wire.Message;
import java.util.Optional;

/** A trainer that has said hello. Guarded by the fleet. */
final class ConnectedTrainer {

    /** Without a sign of life for so long, a trainer counts as gone. */
    private static final long SILENCE_NANOS = 20_000_000_000L;

    private final Message.Hello hello;
    private Optional<Message.Pulse> pulse = Optional.empty();
    private long heard = System.nanoTime();
    private boolean draining;
    private boolean aside;

    ConnectedTrainer(Message.Hello hello) {
        this.hello = hello;
    }

    String id() {
        return hello.trainer();
    }

    Message.Hello hello() {
        return hello;
    }

    void heard(Message.News news) {
        heard = System.nanoTime();
        if (news instanceof Message.Pulse p) {
            pulse = Optional.of(p);
        }
    }

    Optional<Message.Pulse> pulse() {
        return pulse;
    }

    boolean isSilent() {
        return System.nanoTime() - heard > SILENCE_NANOS;
    }

    /** Whether it may have orders. */
    boolean isOpen() {
        return !draining;
    }

    void drain() {
        draining = true;
    }

    void farewell() {
        draining = true;
        aside = true;
    }

    /** Whether all its runs are put aside. */
    boolean isAside() {
        return aside;
    }

    @Override
    public String toString() {
        return hello.name();
    }
}
