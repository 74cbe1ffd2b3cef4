package io.weightroom.data.sketch;

import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws digits that look handwritten, 28x28 like MNIST's. Nothing in them is taken from a data set:
 * they come from the glyphs of {@code digits.txt} and chance. The same seed gives the same digits.
 */
public final class SketchDigits {

    private static final int PIXELS = 28 * 28;

    private static final double ROOM = 4.8;
    private static final double ROOM_FOR_ONE_LOOP = 3.4;

    private final List<List<Glyph>> glyphs;

    public SketchDigits() {
        var all = Glyphs.digits();
        glyphs = IntStream.range(0, 10).mapToObj(all::of).toList();
    }

    /** {@code count} digits, each class equally often. */
    public Samples draw(int count, long seed) {
        return Album.of(
                Shape.of(1, 28, 28),
                glyphs.size(),
                count,
                seed,
                (digit, random, pixels, at) ->
                        System.arraycopy(digit(digit, random), 0, pixels, at, PIXELS));
    }

    private byte[] digit(int digit, RandomGenerator random) {
        var glyph = Glyphs.pick(glyphs.get(digit), random);
        var strokes = new Warp(random).apply(new Hand(random).write(glyph));
        return new Pen(random, digit == 0 ? ROOM_FOR_ONE_LOOP : ROOM).ink(strokes).toBytes();
    }
}
