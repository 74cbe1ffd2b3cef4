package io.weightroom.inference.insight;

import io.weightroom.inference.insight.Formula.Window;
import io.weightroom.inference.insight.InsightWanted.Unit;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes apart how single values of a network came about, while one sample went through it. */
final class Reckoner {

    private final List<LayerSpec> layers;
    private final NetworkShape shape;
    private final Weights weights;
    private final float[] input;
    private final List<Tensor> outputs;

    /**
     * @param outputs of each layer
     */
    Reckoner(
            List<LayerSpec> layers,
            NetworkShape shape,
            Weights weights,
            float[] input,
            List<Tensor> outputs) {
        this.layers = layers;
        this.shape = shape;
        this.weights = weights;
        this.input = input;
        this.outputs = outputs;
    }

    /** What a layer gives; -1 is the sample. */
    float[] output(int layer) {
        return layer < 0 ? input : outputs.get(layer).values();
    }

    private Shape shape(int layer) {
        return layer < 0 ? shape.input() : shape.outputs().get(layer);
    }

    private float[] parameter(int layer, String role) {
        var name = layer + "." + role;
        return weights.tensors().stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "weights: expected a tensor \"" + name + "\""))
                .values();
    }

    Optional<Insight.Kernels> firstKernels() {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Conv2d c) {
                return Optional.of(
                        new Insight.Kernels(
                                i,
                                c.channels(),
                                shape(i - 1).size(0),
                                c.kernel(),
                                parameter(i, "weight")));
            }
        }
        return Optional.empty();
    }

    /** How one output of the network was summed up. */
    Optional<Formula.WeightedSum> path(int output, int mostTerms) {
        return layers.getLast() instanceof LayerSpec.Linear
                ? Optional.of(linear(layers.size() - 1, output).sum(mostTerms))
                : Optional.empty();
    }

    Reckoning reckon(Unit unit, int mostTerms) {
        int layer = unit.layer();
        if (layer < 0 || layer >= layers.size()) {
            throw new IllegalArgumentException(
                    "expected a layer from 0 to %d, found %d".formatted(layers.size() - 1, layer));
        }
        var of = shape(layer);
        int rows = of.rank() == 3 ? of.size(1) : 1;
        int columns = of.rank() == 3 ? of.size(2) : 1;
        int maps = of.values() / (rows * columns);
        int plane = rows * columns;
        if (unit.map() < 0 || unit.map() >= maps || unit.pixel() >= plane) {
            throw new IllegalArgumentException(
                    "layer %d: expected one of %d maps of %d values, found %s"
                            .formatted(layer, maps, plane, unit));
        }
        int from = unit.map() * plane;
        var values = Arrays.copyOfRange(output(layer), from, from + plane);
        int pixel = unit.pixel() < 0 ? strongest(values) : unit.pixel();
        var formula = formula(layer, unit.map(), pixel / columns, pixel % columns, mostTerms);
        return new Reckoning(
                layer,
                unit.map(),
                pixel / columns,
                pixel % columns,
                rows,
                columns,
                values,
                formula);
    }

    private Formula formula(int layer, int map, int row, int column, int mostTerms) {
        var in = output(layer - 1);
        var of = shape(layer);
        int same = of.rank() == 3 ? (map * of.size(1) + row) * of.size(2) + column : map;
        return switch (layers.get(layer)) {
            case LayerSpec.Conv2d c -> convolution(c, layer, map, row, column).sum(mostTerms);
            case LayerSpec.Linear l -> linear(layer, map).sum(mostTerms);
            case LayerSpec.MaxPool2d p ->
                    pooled(true, layer, map, row, column, p.kernel(), p.stride());
            case LayerSpec.AvgPool2d p ->
                    pooled(false, layer, map, row, column, p.kernel(), p.stride());
            case LayerSpec.Activate a -> new Formula.Applied(a.function().text(), in[same]);
            case LayerSpec.BatchNorm b ->
                    new Formula.Normalised(
                            in[same],
                            parameter(layer, "running_mean")[map],
                            parameter(layer, "running_var")[map],
                            parameter(layer, "weight")[map],
                            parameter(layer, "bias")[map]);
            case LayerSpec.Residual r ->
                    new Formula.Added(in[same], output(layer)[same] - in[same]);
            case LayerSpec.Flatten f -> new Formula.Applied("same", in[same]);
            case LayerSpec.Dropout d -> new Formula.Applied("same", in[same]);
            case LayerSpec.Pretrained p -> throw unknown(p);
            case LayerSpec.LinearVocabulary v -> throw unknown(v);
            case LayerSpec.Embedding e -> throw unknown(e);
            case LayerSpec.Recurrent r -> throw unknown(r);
        };
    }

    private static IllegalArgumentException unknown(LayerSpec layer) {
        return new IllegalArgumentException(
                "expected a layer of a network on pictures, found " + layer.text());
    }

    private Terms convolution(LayerSpec.Conv2d c, int layer, int map, int row, int column) {
        int channels = shape(layer - 1).size(0);
        int area = c.kernel() * c.kernel();
        var kernels = parameter(layer, "weight");
        var terms = new Terms(layer - 1, parameter(layer, "bias")[map]);
        var window =
                new Window(
                        row * c.stride() - c.padding(),
                        column * c.stride() - c.padding(),
                        c.kernel(),
                        c.kernel(),
                        c.dilation());
        for (int channel = 0; channel < channels; channel++) {
            int kernel = (map * channels + channel) * area;
            terms.add(
                    channel,
                    window,
                    values(layer - 1, channel, window),
                    Arrays.copyOfRange(kernels, kernel, kernel + area));
        }
        return terms;
    }

    /** One neuron; where maps were laid in a row before it, a term for each of them. */
    private Terms linear(int layer, int neuron) {
        int from = layer - 1;
        while (from >= 0
                && (layers.get(from) instanceof LayerSpec.Flatten
                        || layers.get(from) instanceof LayerSpec.Dropout)) {
            from--;
        }
        var in = output(layer - 1);
        var weight = parameter(layer, "weight");
        var of = shape(from);
        int rows = of.rank() == 3 ? of.size(1) : 1;
        int columns = of.rank() == 3 ? of.size(2) : 1;
        int plane = rows * columns;
        var whole = new Window(0, 0, rows, columns, 1);
        var terms = new Terms(from, parameter(layer, "bias")[neuron]);
        for (int map = 0; map < in.length / plane; map++) {
            int first = neuron * in.length + map * plane;
            terms.add(
                    map,
                    whole,
                    Arrays.copyOfRange(in, map * plane, (map + 1) * plane),
                    Arrays.copyOfRange(weight, first, first + plane));
        }
        return terms;
    }

    private Formula pooled(
            boolean largest, int layer, int map, int row, int column, int kernel, int stride) {
        var window = new Window(row * stride, column * stride, kernel, kernel, 1);
        return new Formula.Pooled(largest, window, values(layer - 1, map, window));
    }

    /** 0 where the window stands out of the map. */
    private float[] values(int layer, int map, Window window) {
        var of = shape(layer);
        var all = output(layer);
        var values = new float[window.rows() * window.columns()];
        for (int i = 0; i < values.length; i++) {
            int row = window.top() + i / window.columns() * window.apart();
            int column = window.left() + i % window.columns() * window.apart();
            if (row >= 0 && row < of.size(1) && column >= 0 && column < of.size(2)) {
                values[i] = all[(map * of.size(1) + row) * of.size(2) + column];
            }
        }
        return values;
    }

    private static int strongest(float[] values) {
        int strongest = 0;
        for (int i = 1; i < values.length; i++) {
            strongest = Math.abs(values[i]) > Math.abs(values[strongest]) ? i : strongest;
        }
        return strongest;
    }
}
