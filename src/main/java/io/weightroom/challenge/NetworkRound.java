package io.weightroom.challenge;

import io.weightroom.graph.ExpressionRefused;
import io.weightroom.graph.Graph;
import io.weightroom.graph.GraphReader;
import io.weightroom.graph.SmallNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * One network with one sample, drawn by chance, whose gradients are asked for: a hidden layer with
 * tanh, one output with the sigmoid, binary cross-entropy.
 *
 * @param values of inputs, parameters and target, by the names of a {@link SmallNetwork}
 */
record NetworkRound(int inputs, int hidden, Map<String, Double> values) {

    private static final double LARGEST = 1.5;
    private static final double STEPS = 1000;

    /** Sizes and numbers anew; three decimals, which a person can read. */
    static NetworkRound draw(RandomGenerator chance) {
        int inputs = chance.nextInt(2, 4);
        int hidden = chance.nextInt(2, 5);
        var values = new HashMap<String, Double>();
        network(inputs, hidden)
                .values()
                .keySet()
                .forEach(
                        name ->
                                values.put(
                                        name,
                                        Math.round(chance.nextDouble(-LARGEST, LARGEST) * STEPS)
                                                / STEPS));
        values.put("y", (double) chance.nextInt(2));
        return new NetworkRound(inputs, hidden, Map.copyOf(values));
    }

    private static SmallNetwork network(int inputs, int hidden) {
        return SmallNetwork.of(List.of(inputs, hidden, 1), "tanh", "bce(p, y)");
    }

    /** What the learner's function is called with. */
    Parameters parameters() {
        return arranged(values::get);
    }

    double[] x() {
        var x = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = values.getOrDefault("x" + (i + 1), 0.0);
        }
        return x;
    }

    double y() {
        return values.getOrDefault("y", 0.0);
    }

    /** The right answer, by the chain rule along the network's graph. */
    Parameters gradients() {
        var graph = graph();
        var gradients = graph.backward(graph.forward(values));
        return arranged(name -> gradients[graph.node(name).orElseThrow()]);
    }

    private Graph graph() {
        try {
            return GraphReader.read(network(inputs, hidden).expression());
        } catch (ExpressionRefused e) {
            throw new IllegalStateException("a network of ours is no expression", e);
        }
    }

    private Parameters arranged(ToDoubleFunction<String> number) {
        var w1 = new double[hidden][inputs];
        var b1 = new double[hidden];
        var w2 = new double[hidden];
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                w1[j][i] = number.applyAsDouble("w" + (j + 1) + (i + 1));
            }
            b1[j] = number.applyAsDouble("b" + (j + 1));
            w2[j] = number.applyAsDouble("v" + (j + 1));
        }
        return new Parameters(w1, b1, w2, number.applyAsDouble("c"));
    }

    /**
     * A number for each parameter, arranged as PyTorch has them.
     *
     * @param w1 a row for each hidden neuron
     */
    record Parameters(double[][] w1, double[] b1, double[] w2, double b2) {}
}
