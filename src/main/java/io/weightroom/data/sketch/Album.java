package io.weightroom.data.sketch;

import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Has many pictures drawn at the same time, each from a chance of its own, so that a seed always
 * gives the same pictures.
 */
public final class Album {

    /** Draws one picture of a class, pixel by pixel, to where it belongs among the others. */
    public interface Painter {

        void paint(int label, RandomGenerator random, byte[] pixels, int at);
    }

    private Album() {}

    /**
     * {@code count} pictures, the classes in turn.
     *
     * @param shape of one picture (channels, height, width)
     */
    public static Samples of(Shape shape, int classes, int count, long seed, Painter painter) {
        int size = shape.values();
        var pixels = new byte[count * size];
        var labels = new int[count];
        IntStream.range(0, count)
                .parallel()
                .forEach(
                        i -> {
                            labels[i] = i % classes;
                            painter.paint(
                                    labels[i],
                                    new SplittableRandom(mixed(seed, i)),
                                    pixels,
                                    i * size);
                        });
        return new Samples(shape, new Features.Pixels(pixels), labels);
    }

    /** Neighbouring pictures must not start from neighbouring states. */
    private static long mixed(long seed, int index) {
        return new SplittableRandom(seed * 0x9e3779b97f4a7c15L + index).nextLong();
    }
}
