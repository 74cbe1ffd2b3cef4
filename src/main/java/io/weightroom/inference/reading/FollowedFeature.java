package io.weightroom.inference.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A hidden unit and something about the text that its values go along with.
 *
 * @param correlation Pearson's, -1..1
 */
public record FollowedFeature(TextFeature feature, int unit, double correlation) {

    /**
     * For everything that changes in a text the unit that follows it most closely, closest first.
     *
     * @param values of a layer after each character (characters, units)
     */
    public static List<FollowedFeature> in(List<String> text, float[][] values) {
        var found = new ArrayList<FollowedFeature>();
        for (var feature : TextFeature.values()) {
            closest(feature, feature.of(text), values).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(f -> -Math.abs(f.correlation())));
        return found;
    }

    private static Optional<FollowedFeature> closest(
            TextFeature feature, double[] followed, float[][] values) {
        FollowedFeature best = new FollowedFeature(feature, -1, 0);
        for (int unit = 0; unit < values[0].length; unit++) {
            double r = correlation(followed, values, unit);
            if (Math.abs(r) > Math.abs(best.correlation())) {
                best = new FollowedFeature(feature, unit, r);
            }
        }
        return best.unit() < 0 ? Optional.empty() : Optional.of(best);
    }

    /** 0 where one of the two never changes. */
    static double correlation(double[] a, float[][] values, int unit) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += values[i][unit] / a.length;
        }
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            double fromA = a[i] - meanA;
            double fromB = values[i][unit] - meanB;
            both += fromA * fromB;
            squaresA += fromA * fromA;
            squaresB += fromB * fromB;
        }
        double size = Math.sqrt(squaresA * squaresB);
        return size > 0 && Double.isFinite(size) ? both / size : 0;
    }
}
