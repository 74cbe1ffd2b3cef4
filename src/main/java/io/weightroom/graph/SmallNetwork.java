package io.weightroom.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network of a few neurons written out as an expression, each weight with a name of its own: w11
 * leads to neuron 1 from input 1.
 *
 * @param expression one line for each sum and each activation; the loss last
 * @param values of inputs, weights, biases and the target, to begin with
 */
public record SmallNetwork(String expression, Map<String, Double> values) {

    private static final String[] WEIGHTS = {"w", "v", "u"};
    private static final String[] BIASES = {"b", "c", "d"};
    private static final String[] HIDDEN = {"h", "g"};
    private static final double[] START = {0.5, -0.4, 0.3, 0.8, 0.7, -0.6, -0.3, 0.2};
    private static final double[] BIAS_START = {0.1, -0.2, 0.05};

    /**
     * @param sizes neurons of each layer, inputs first; 2 to 4 layers, of which the last has one
     * @param activation of the hidden layers; the last one has a sigmoid
     * @param loss with the names p (the output) and y (the target)
     */
    public static SmallNetwork of(List<Integer> sizes, String activation, String loss) {
        var lines = new ArrayList<String>();
        var values = new LinkedHashMap<String, Double>();
        var from = names("x", sizes.getFirst());
        from.forEach(x -> values.put(x, values.size() % 2 == 0 ? 1.0 : 0.0));
        int weights = 0;
        int sums = 0;
        int all = sizes.stream().skip(1).mapToInt(Integer::intValue).sum();
        for (int layer = 1; layer < sizes.size(); layer++) {
            boolean last = layer == sizes.size() - 1;
            var to = last ? List.of("p") : names(HIDDEN[layer - 1], sizes.get(layer));
            var biases = names(BIASES[layer - 1], to.size());
            for (int j = 0; j < to.size(); j++) {
                var terms = new ArrayList<String>();
                for (int i = 0; i < from.size(); i++) {
                    var weight = WEIGHTS[layer - 1] + number(j, to.size()) + number(i, from.size());
                    terms.add(weight + "*" + from.get(i));
                    values.put(weight, START[weights++ % START.length]);
                }
                terms.add(biases.get(j));
                values.put(biases.get(j), BIAS_START[sums % BIAS_START.length]);
                var sum = "z" + number(sums++, all);
                lines.add(sum + " = " + String.join(" + ", terms));
                lines.add("%s = %s(%s)".formatted(to.get(j), last ? "sigmoid" : activation, sum));
            }
            from = to;
        }
        values.put("y", 1.0);
        lines.add("L = " + loss);
        return new SmallNetwork(String.join("\n", lines), values);
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> letter + number(i, count))
                .collect(Collectors.toList());
    }

    /** Nothing where there is only one. */
    private static String number(int index, int count) {
        return count == 1 ? "" : String.valueOf(index + 1);
    }
}
