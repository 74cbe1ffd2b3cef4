package io.weightroom.data.sequence;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.Shape;
import java.util.random.RandomGenerator;

/** Sines that are measured step by step, and the value that follows. */
final class Sines {

    /** Time steps of the fastest and of the slowest wave. */
    private static final double SHORTEST = 8;

    private static final double LONGEST = 32;

    /** Standard deviation of what is added to each value, to the one that follows too. */
    private static final double NOISE = 0.05;

    private Sines() {}

    static Samples draw(Sequence spec, RandomGenerator random) {
        int length = spec.length();
        var values = new float[spec.samples() * length];
        var targets = new float[spec.samples()];
        for (int i = 0; i < targets.length; i++) {
            var wave = wave(length, 1, random);
            System.arraycopy(wave.given(), 0, values, i * length, length);
            targets[i] = (float) (wave.after()[0] + NOISE * random.nextGaussian());
        }
        return Samples.ofTargets(Shape.of(length, 1), new Features.Values(values), targets);
    }

    static Wave wave(int length, int ahead, RandomGenerator random) {
        double step = 2 * Math.PI / random.nextDouble(SHORTEST, LONGEST);
        double phase = random.nextDouble(2 * Math.PI);
        var given = new float[length];
        for (int t = 0; t < length; t++) {
            given[t] = (float) (Math.sin(step * t + phase) + NOISE * random.nextGaussian());
        }
        var after = new float[ahead];
        for (int t = 0; t < ahead; t++) {
            after[t] = (float) Math.sin(step * (length + t) + phase);
        }
        return new Wave(given, after);
    }
}
