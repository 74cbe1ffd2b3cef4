package io.weightroom.inference;

import io.weightroom.data.Samples;
import io.weightroom.metrics.Histogram;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.LayerExamination.Gradients;
import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Looks at every layer of a network while some samples go through it, in plain Java. */
public final class LayerExaminer {

    private static final int BINS = 32;

    /** Powers of ten between which gradients are counted, half a power a bin. */
    private static final int SMALLEST = -12;

    private static final int LARGEST = 4;

    /** A slope under this lets hardly any gradient through. */
    private static final double FLAT = 0.05;

    private LayerExaminer() {}

    /**
     * Examines the linear layers and activations of a network.
     *
     * @param most samples to look at, spread evenly over the split
     * @param nanos to stop after, with the samples seen by then
     * @param gradients of the parameters, by their names; empty where they are not known
     */
    public static List<LayerExamination> examine(
            TrainingSpec spec,
            Weights weights,
            Samples samples,
            int most,
            long nanos,
            List<Tensor> gradients) {
        var network = ForwardPass.of(spec, weights);
        if (network.isEmpty() || samples.count() == 0) {
            return List.of();
        }
        var seen = outputs(network.get(), samples, Math.min(most, samples.count()), nanos);
        var found = new ArrayList<LayerExamination>();
        for (int i = 0; i < spec.layers().size(); i++) {
            int layer = i;
            var values = seen.stream().map(all -> all.get(layer).values()).toList();
            switch (spec.layers().get(layer)) {
                case LayerSpec.Activate a -> found.add(activation(layer, a.function(), values));
                case LayerSpec.Linear l -> found.add(linear(layer, values, gradients));
                default -> {}
            }
        }
        return List.copyOf(found);
    }

    /** What each layer makes of each sample. */
    private static List<List<Tensor>> outputs(
            ForwardPass network, Samples samples, int count, long nanos) {
        long end = System.nanoTime() + nanos;
        var seen = new ArrayList<List<Tensor>>();
        for (int i = 0; i < count && (i == 0 || System.nanoTime() < end); i++) {
            int sample = (int) ((long) i * samples.count() / count);
            seen.add(network.outputs(samples.input(sample)));
        }
        return seen;
    }

    /**
     * @param values for each sample, what the layer made of it
     */
    private static LayerExamination activation(
            int layer, Activation function, List<float[]> values) {
        return new LayerExamination(
                layer,
                values.getFirst().length,
                spread(values),
                function == Activation.RELU ? dead(values) : 0,
                saturated(function, values),
                Optional.empty());
    }

    private static LayerExamination linear(
            int layer, List<float[]> values, List<Tensor> gradients) {
        var ofWeights =
                gradients.stream()
                        .filter(tensor -> tensor.name().equals(layer + ".weight"))
                        .findFirst()
                        .map(tensor -> gradients(tensor.values()));
        return new LayerExamination(
                layer, values.getFirst().length, spread(values), 0, 0, ofWeights);
    }

    private static Gradients gradients(float[] values) {
        double squares = 0;
        int zeros = 0;
        for (float value : values) {
            squares += (double) value * value;
            zeros += value == 0 ? 1 : 0;
        }
        var powers = numbers(List.of(values)).filter(v -> v != 0).map(v -> Math.log10(Math.abs(v)));
        return new Gradients(
                Math.sqrt(squares / values.length), zeros, counted(powers, SMALLEST, LARGEST));
    }

    private static Histogram spread(List<float[]> values) {
        var all = numbers(values).summaryStatistics();
        if (all.getCount() == 0 || all.getMin() == all.getMax()) {
            double middle = all.getCount() == 0 ? 0 : all.getMin();
            return counted(numbers(values), middle - 0.5, middle + 0.5);
        }
        return counted(numbers(values), all.getMin(), all.getMax());
    }

    /** Numbers beyond the ends are counted in the first or last range. */
    private static Histogram counted(DoubleStream numbers, double from, double to) {
        var counts = new int[BINS];
        numbers.forEach(
                number -> {
                    int bin = (int) Math.floor((number - from) / (to - from) * BINS);
                    counts[Math.clamp(bin, 0, BINS - 1)]++;
                });
        return new Histogram(from, to, counts);
    }

    private static double dead(List<float[]> values) {
        int neurons = values.getFirst().length;
        var alive = new boolean[neurons];
        for (var ofSample : values) {
            for (int i = 0; i < neurons; i++) {
                alive[i] |= ofSample[i] > 0;
            }
        }
        int dead = neurons;
        for (boolean one : alive) {
            dead -= one ? 1 : 0;
        }
        return (double) dead / neurons;
    }

    private static double saturated(Activation function, List<float[]> values) {
        return switch (function) {
            case SIGMOID ->
                    numbers(values).map(y -> y * (1 - y) < FLAT ? 1 : 0).average().orElse(0);
            case TANH -> numbers(values).map(y -> 1 - y * y < FLAT ? 1 : 0).average().orElse(0);
            default -> 0;
        };
    }

    /** All that are finite. */
    private static DoubleStream numbers(List<float[]> values) {
        return values.stream().flatMapToDouble(LayerExaminer::numbers).filter(Double::isFinite);
    }

    private static DoubleStream numbers(float[] values) {
        var wide = new double[values.length];
        Arrays.setAll(wide, i -> values[i]);
        return DoubleStream.of(wide);
    }
}
