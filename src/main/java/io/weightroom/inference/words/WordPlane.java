package io.weightroom.inference.words;

import io.weightroom.inference.PrincipalComponents;
import java.util.Arrays;
import java.util.List;

/**
 * Some words in the plane in which their directions differ most.
 *
 * @param places two numbers for each word; their mean is 0
 * @param shares of the whole variance that lies along each of the two axes
 */
public record WordPlane(double[][] places, double[] shares) {

    private static final int AXES = 2;

    /**
     * By principal components.
     *
     * @param words their numbers, at least two
     */
    public static WordPlane of(WordSpace space, List<Integer> words) {
        var vectors = words.stream().map(word -> floats(space.direction(word))).toList();
        int axes = Math.min(AXES, vectors.getFirst().length);
        var components = PrincipalComponents.of(vectors, axes);
        return new WordPlane(
                Arrays.stream(components.scores())
                        .map(s -> Arrays.copyOf(s, AXES))
                        .toArray(double[][]::new),
                Arrays.copyOf(components.shares(), AXES));
    }

    /**
     * The same, turned and mirrored so that each word lies as near as it can to where it was: what
     * moves then has moved, and not the axes. The orthogonal Procrustes problem in the plane.
     *
     * @param before of as many words
     */
    public WordPlane turnedLike(WordPlane before) {
        double[] turned = turn(before, 1);
        double[] mirrored = turn(before, -1);
        boolean mirror = mirrored[AXES] > turned[AXES];
        var by = mirror ? mirrored : turned;
        double sign = mirror ? -1 : 1;
        var moved = new double[places.length][AXES];
        for (int i = 0; i < places.length; i++) {
            double x = places[i][0];
            double y = sign * places[i][1];
            moved[i][0] = by[0] * x - by[1] * y;
            moved[i][1] = by[1] * x + by[0] * y;
        }
        return new WordPlane(moved, shares);
    }

    /** Cosine and sine of the best angle, and how well it fits. */
    private double[] turn(WordPlane before, double sign) {
        double along = 0;
        double across = 0;
        for (int i = 0; i < places.length; i++) {
            double x = places[i][0];
            double y = sign * places[i][1];
            var was = before.places[i];
            along += x * was[0] + y * was[1];
            across += x * was[1] - y * was[0];
        }
        double fit = Math.hypot(along, across);
        return fit > 0 ? new double[] {along / fit, across / fit, fit} : new double[] {1, 0, 0};
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
