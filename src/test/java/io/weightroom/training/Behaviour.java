package io.weightroom.training;

import java.time.Duration;
import java.util.Random;

/** How a simulated run behaves on a lane. */
interface Behaviour {

    /** Wants a lane all the time, and ends its slices within a tenth of what was asked. */
    Behaviour STEADY = new Steady(0);

    /** One slice, and over. */
    Behaviour ONCE = new Once();

    /** What a run does after a slice. */
    sealed interface Wish {
        record Again() implements Wish {}

        record Pause(Duration length) implements Wish {}

        record End() implements Wish {}
    }

    /** How long a slice of {@code wanted} nanoseconds really takes. */
    long takes(long wanted, Random random);

    Wish after(Random random);

    /**
     * Wants a lane all the time.
     *
     * @param overshoot how often a step is up to ten slices long, 0..1
     */
    record Steady(double overshoot) implements Behaviour {
        @Override
        public long takes(long wanted, Random random) {
            double factor = 0.9 + 0.2 * random.nextDouble();
            boolean late = random.nextDouble() < overshoot;
            return (long) (wanted * factor * (late ? 1 + 9 * random.nextDouble() : 1));
        }

        @Override
        public Wish after(Random random) {
            return new Wish.Again();
        }
    }

    /** Trains some slices, pauses up to two seconds, trains on, and ends. */
    record Fickle() implements Behaviour {
        @Override
        public long takes(long wanted, Random random) {
            return (long) (wanted * (0.5 + random.nextDouble()));
        }

        @Override
        public Wish after(Random random) {
            double dice = random.nextDouble();
            if (dice < 0.1) {
                return new Wish.End();
            }
            return dice < 0.3
                    ? new Wish.Pause(Duration.ofMillis(random.nextLong(1, 2_000)))
                    : new Wish.Again();
        }
    }

    /** Pauses after every slice, to come back as if it were new. */
    record Pausing(Duration length) implements Behaviour {
        @Override
        public long takes(long wanted, Random random) {
            return wanted;
        }

        @Override
        public Wish after(Random random) {
            return new Wish.Pause(length);
        }
    }

    /** See {@link #ONCE}. */
    record Once() implements Behaviour {
        @Override
        public long takes(long wanted, Random random) {
            return wanted;
        }

        @Override
        public Wish after(Random random) {
            return new Wish.End();
        }
    }
}
