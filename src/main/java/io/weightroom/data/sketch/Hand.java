package io.weightroom.data.sketch;

import io.weightroom.data.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes a glyph the way a person would, never twice the same: control points miss their places,
 * strokes begin late or run over, corners come out round.
 */
final class Hand {

    private static final double ROUNDED_CORNER = .3;
    private static final int POINTS_BETWEEN = 7;

    /**
     * How much of one control point's error goes on to the next: a hand drifts, it does not jump.
     */
    private static final double KEPT_ERROR = .6;

    private final RandomGenerator random;

    /** Standard deviation of a control point's error, in hundredths of the height. */
    private final double sloppiness;

    Hand(RandomGenerator random) {
        this.random = random;
        this.sloppiness = 1 + 5 * random.nextDouble();
    }

    List<Stroke> write(Glyph glyph) {
        var strokes = new ArrayList<Stroke>();
        for (var path : glyph.paths()) {
            strokes.add(follow(miss(path)));
        }
        return strokes;
    }

    private Glyph.Path miss(Glyph.Path path) {
        int size = path.size();
        var x = new double[size];
        var y = new double[size];
        var corner = new boolean[size];
        double each = sloppiness * Math.min(1, Math.sqrt(5. / size));
        double errorX = 0;
        double errorY = 0;
        for (int i = 0; i < size; i++) {
            boolean end = i == 0 || i == size - 1;
            double fresh = end ? each * 1.2 : each;
            errorX = KEPT_ERROR * errorX + fresh * random.nextGaussian();
            errorY = KEPT_ERROR * errorY + fresh * random.nextGaussian();
            x[i] = path.x()[i] + errorX;
            y[i] = path.y()[i] + errorY;
            corner[i] = path.corner()[i] && random.nextDouble() > ROUNDED_CORNER;
        }
        return new Glyph.Path(x, y, corner);
    }

    /** Catmull-Rom splines between corners. */
    private static Stroke follow(Glyph.Path path) {
        int spans = path.size() - 1;
        var x = new float[spans * POINTS_BETWEEN + 1];
        var y = new float[x.length];
        for (int span = 0; span < spans; span++) {
            int before = span == 0 || path.corner()[span] ? span : span - 1;
            int after = span + 1 == spans || path.corner()[span + 1] ? span + 1 : span + 2;
            for (int i = 0; i < POINTS_BETWEEN; i++) {
                double t = (double) i / POINTS_BETWEEN;
                int at = span * POINTS_BETWEEN + i;
                x[at] = (float) between(path.x(), before, span, span + 1, after, t);
                y[at] = (float) between(path.y(), before, span, span + 1, after, t);
            }
        }
        x[x.length - 1] = (float) path.x()[spans];
        y[y.length - 1] = (float) path.y()[spans];
        return new Stroke(x, y);
    }

    /** Uniform Catmull-Rom: through p[b] at t = 0 and p[c] at t = 1. */
    private static double between(double[] p, int a, int b, int c, int d, double t) {
        double into = (p[c] - p[a]) / (a == b ? 1 : 2);
        double out = (p[d] - p[b]) / (c == d ? 1 : 2);
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * p[b]
                + (t3 - 2 * t2 + t) * into
                + (-2 * t3 + 3 * t2) * p[c]
                + (t3 - t2) * out;
    }
}
