package io.weightroom.inference;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.Shape;
import io.weightroom.training.transfer.Resizing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which plain Java does what a layer's spec says. */
final class PlainLayers {

    private PlainLayers() {}

    /** Nothing where only an engine can do it. */
    static Optional<PlainLayer> of(
            LayerSpec layer, Shape in, Shape out, Parameters.OfLayer parameters) {
        return layer instanceof LayerSpec.Pretrained p && !p.found().isOpen()
                ? Optional.empty()
                : Optional.of(plain(layer, in, out, parameters));
    }

    private static PlainLayer plain(
            LayerSpec layer, Shape in, Shape out, Parameters.OfLayer parameters) {
        return switch (layer) {
            case LayerSpec.Linear l -> PlainLinear.of(in.size(0), l.outputs(), parameters);
            case LayerSpec.LinearVocabulary v ->
                    atEveryStep(in.size(1), PlainLinear.of(in.size(1), out.size(1), parameters));
            case LayerSpec.Conv2d c -> PlainConvolution.of(c, in, out, parameters);
            case LayerSpec.MaxPool2d p -> PlainPooling.max(in, out, p.kernel(), p.stride());
            case LayerSpec.AvgPool2d p -> PlainPooling.average(in, out, p.kernel(), p.stride());
            // It drops only while training.
            case LayerSpec.Dropout d -> x -> x;
            case LayerSpec.Flatten f -> x -> x;
            case LayerSpec.BatchNorm b -> PlainBatchNorm.of(in, parameters);
            case LayerSpec.Residual r -> residual(r, in, parameters);
            case LayerSpec.Pretrained p -> pretrained(p.found(), in, parameters);
            case LayerSpec.Activate a -> PlainActivation.of(a.function(), in.size(in.rank() - 1));
            case LayerSpec.Embedding e -> embedding(e.size(), parameters);
            case LayerSpec.Recurrent r -> PlainRecurrent.of(r, in, out.rank() == 2, parameters);
        };
    }

    private static PlainLayer atEveryStep(int inputs, PlainLayer layer) {
        return x -> {
            var all = new float[0];
            for (int from = 0; from < x.length; from += inputs) {
                var y = layer.apply(Arrays.copyOfRange(x, from, from + inputs));
                all = from == 0 ? new float[x.length / inputs * y.length] : all;
                System.arraycopy(y, 0, all, from / inputs * y.length, y.length);
            }
            return all;
        };
    }

    private static PlainLayer residual(
            LayerSpec.Residual residual, Shape in, Parameters.OfLayer parameters) {
        var inside = sequence(residual.layers(), in, parameters);
        return x -> {
            var y = inside.apply(x);
            var sum = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                sum[i] = x[i] + y[i];
            }
            return sum;
        };
    }

    private static PlainLayer pretrained(
            PretrainedBase base, Shape in, Parameters.OfLayer parameters) {
        var resizing = new Resizing(in, base.input());
        var inside = sequence(base.layers(), base.input(), parameters);
        return x -> inside.apply(resizing.apply(x));
    }

    private static PlainLayer sequence(
            List<LayerSpec> layers, Shape in, Parameters.OfLayer parameters) {
        var network = NetworkShape.of(in, layers);
        var inside = new ArrayList<PlainLayer>();
        var from = in;
        for (int i = 0; i < layers.size(); i++) {
            var to = network.outputs().get(i);
            inside.add(plain(layers.get(i), from, to, parameters.inside(i)));
            from = to;
        }
        return x -> {
            var y = x;
            for (var layer : inside) {
                y = layer.apply(y);
            }
            return y;
        };
    }

    private static PlainLayer embedding(int size, Parameters.OfLayer parameters) {
        int vocabulary = parameters.rows("weight");
        var vectors = parameters.values("weight", vocabulary, size);
        return tokens -> {
            var y = new float[tokens.length * size];
            for (int i = 0; i < tokens.length; i++) {
                int token = (int) tokens[i];
                if (token < 0 || token >= vocabulary) {
                    throw new IllegalArgumentException(
                            "embedding %d: expected tokens 0..%d, found %s"
                                    .formatted(size, vocabulary - 1, tokens[i]));
                }
                System.arraycopy(vectors, token * size, y, i * size, size);
            }
            return y;
        };
    }
}
