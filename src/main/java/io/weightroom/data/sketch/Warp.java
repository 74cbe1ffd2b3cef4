package io.weightroom.data.sketch;

import io.weightroom.data.ink.Stroke;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Bends a whole digit: narrow or wide, top-heavy or bottom-heavy, slanted, turned, and waved by an
 * elastic distortion of low frequency.
 */
final class Warp {

    private static final int WAVES = 3;

    private final double width;
    private final double weightX;
    private final double weightY;
    private final double slant;
    private final double turn;
    private final double[][] waves = new double[2 * WAVES][4];

    Warp(RandomGenerator random) {
        width = Math.exp(.2 * random.nextGaussian());
        weightX = .3 * random.nextGaussian();
        weightY = .3 * random.nextGaussian();
        slant = .12 + .25 * random.nextGaussian();
        turn = .1 * random.nextGaussian();
        for (var wave : waves) {
            wave[0] = .024 * random.nextGaussian();
            wave[1] = 6 * random.nextGaussian();
            wave[2] = 6 * random.nextGaussian();
            wave[3] = 2 * Math.PI * random.nextDouble();
        }
    }

    /** Into a box that is about one high and has its middle at the origin. */
    List<Stroke> apply(List<Stroke> strokes) {
        var box = Stroke.Bounds.of(strokes);
        double middleX = (box.left() + box.right()) / 2;
        double middleY = (box.top() + box.bottom()) / 2;
        double unit = 1 / Math.max(box.height(), box.width());
        double spread = Math.max(.1, box.width() * unit / 2);
        return strokes.stream()
                .map(
                        stroke -> {
                            var x = new float[stroke.size()];
                            var y = new float[stroke.size()];
                            for (int i = 0; i < x.length; i++) {
                                place(
                                        (stroke.x()[i] - middleX) * unit,
                                        (stroke.y()[i] - middleY) * unit,
                                        spread,
                                        x,
                                        y,
                                        i);
                            }
                            return new Stroke(x, y);
                        })
                .toList();
    }

    private void place(double x, double y, double spread, float[] toX, float[] toY, int i) {
        // Moves the middle and leaves the ends, so that one half grows at the other's cost.
        double px = x + weightX * spread * .5 * (1 - x * x / (spread * spread));
        double py = y + weightY * .25 * (1 - 4 * y * y);
        double wx = 0;
        double wy = 0;
        for (int w = 0; w < WAVES; w++) {
            wx += wave(waves[w], px, py);
            wy += wave(waves[w + WAVES], px, py);
        }
        px = (px + wx) * width - slant * (py + wy);
        py += wy;
        toX[i] = (float) (px * Math.cos(turn) - py * Math.sin(turn));
        toY[i] = (float) (px * Math.sin(turn) + py * Math.cos(turn));
    }

    private static double wave(double[] wave, double x, double y) {
        return wave[0] * Math.sin(wave[1] * x + wave[2] * y + wave[3]);
    }
}
