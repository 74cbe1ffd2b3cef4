package io.weightroom.engine;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.Random;

/** Small data for the tests of engines. */
public final class Examples {

    private Examples() {}

    /** Points on two rings around each other, radius 1 and 0.5. */
    public static Dataset circles(int training, int test) {
        return new Dataset(
                "circles",
                "Circles (generated)",
                true,
                List.of("outer", "inner"),
                ring(training, 1),
                ring(test, 2));
    }

    private static Samples ring(int count, long seed) {
        var random = new Random(seed);
        var values = new float[count * 2];
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
            double radius = labels[i] == 0 ? 1 : 0.5;
            double angle = random.nextDouble() * 2 * Math.PI;
            values[2 * i] = (float) (radius * Math.cos(angle) + 0.03 * random.nextGaussian());
            values[2 * i + 1] = (float) (radius * Math.sin(angle) + 0.03 * random.nextGaussian());
        }
        return new Samples(Shape.of(2), new Features.Values(values), labels);
    }

    /** Points of the plane with a number to be learned each. */
    public static Dataset numbers(int training, int test) {
        return new Dataset(
                "numbers",
                "Numbers (generated)",
                true,
                List.of(),
                numbers(circles(training, 1).training()),
                numbers(circles(test, 1).training()));
    }

    private static Samples numbers(Samples points) {
        var targets = new float[points.count()];
        for (int i = 0; i < targets.length; i++) {
            var x = points.input(i);
            targets[i] = x[0] * x[1] + x[0] / 2;
        }
        return Samples.ofTargets(points.shape(), points.features(), targets);
    }

    /** Random pictures of {@code classes} classes, 1 x size x size. */
    public static Dataset pictures(int training, int test, int size, int classes) {
        var names = java.util.stream.IntStream.range(0, classes).mapToObj(i -> "c" + i).toList();
        return new Dataset(
                "pictures",
                "Pictures (generated)",
                true,
                names,
                pixels(training, size, classes, 1),
                pixels(test, size, classes, 2));
    }

    private static Samples pixels(int count, int size, int classes, long seed) {
        var random = new Random(seed);
        var values = new byte[count * size * size];
        random.nextBytes(values);
        var labels = random.ints(count, 0, classes).toArray();
        return new Samples(Shape.of(1, size, size), new Features.Pixels(values), labels);
    }

    /** Random sequences of as many tokens as classes; the label is the last token but one. */
    public static Dataset tokens(int training, int test, int length, int classes) {
        var names = java.util.stream.IntStream.range(0, classes).mapToObj(i -> "t" + i).toList();
        return new Dataset(
                "tokens",
                "Tokens (generated)",
                true,
                names,
                sequences(training, length, classes, 1),
                sequences(test, length, classes, 2));
    }

    private static Samples sequences(int count, int length, int classes, long seed) {
        var tokens = new Random(seed).ints((long) count * length, 0, classes).toArray();
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = tokens[(i + 1) * length - 2];
        }
        return new Samples(
                Shape.of(length),
                new Features.Tokens(tokens, Features.Tokens.numbered(classes)),
                labels);
    }
}
