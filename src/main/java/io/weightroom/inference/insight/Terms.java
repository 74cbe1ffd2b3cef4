package io.weightroom.inference.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All terms of a weighted sum, of which those that count most are told. */
final class Terms {

    private final int from;
    private final float bias;
    private final List<Formula.Term> all = new ArrayList<>();

    /**
     * @param from index of the layer whose values are weighted
     */
    Terms(int from, float bias) {
        this.from = from;
        this.bias = bias;
    }

    void add(int map, Formula.Window window, float[] values, float[] weights) {
        all.add(new Formula.Term(map, window, values, weights, products(values, weights)));
    }

    Formula.WeightedSum sum(int most) {
        var bySize =
                all.stream()
                        .sorted(Comparator.comparingDouble(term -> -Math.abs(term.sum())))
                        .toList();
        var told = bySize.stream().limit(most);
        double others = bySize.stream().skip(most).mapToDouble(Formula.Term::sum).sum();
        return new Formula.WeightedSum(
                from, bias, descending(told), Math.max(0, all.size() - most), (float) others);
    }

    private static List<Formula.Term> descending(Stream<Formula.Term> terms) {
        return terms.sorted(Comparator.comparingDouble(term -> -term.sum())).toList();
    }

    /** Products added up in double precision, as the engines' sums are in no known order. */
    private static float products(float[] values, float[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * weights[i];
        }
        return (float) sum;
    }
}
