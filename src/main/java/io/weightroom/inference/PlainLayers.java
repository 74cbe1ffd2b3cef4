package io.weightroom.inference;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.Optional;

/** Which plain Java does what a layer's spec says. */
final class PlainLayers {

    private PlainLayers() {}

    /** Nothing where plain Java cannot do it. */
    static Optional<PlainLayer> of(
            LayerSpec layer, Shape in, Shape out, Parameters.OfLayer parameters) {
        return switch (layer) {
            case LayerSpec.Linear l -> Optional.of(linear(in.size(0), l.outputs(), parameters));
            case LayerSpec.Conv2d c ->
                    Optional.of(
                            new PlainConvolution(
                                    in,
                                    out,
                                    c,
                                    parameters.values(
                                            "weight",
                                            Shape.of(
                                                    c.channels(),
                                                    in.size(0),
                                                    c.kernel(),
                                                    c.kernel())),
                                    parameters.values("bias", Shape.of(c.channels()))));
            case LayerSpec.MaxPool2d p ->
                    Optional.of(PlainPooling.max(in, out, p.kernel(), p.stride()));
            case LayerSpec.AvgPool2d p ->
                    Optional.of(PlainPooling.average(in, out, p.kernel(), p.stride()));
            case LayerSpec.Dropout d -> Optional.of(x -> x);
            case LayerSpec.Flatten f -> Optional.of(x -> x);
            case LayerSpec.Activate a ->
                    Optional.of(PlainActivation.of(a.function(), in.size(in.rank() - 1)));
            default -> Optional.empty();
        };
    }

    private static PlainLayer linear(int inputs, int outputs, Parameters.OfLayer parameters) {
        return new PlainLinear(
                inputs,
                parameters.values("weight", Shape.of(outputs, inputs)),
                parameters.values("bias", Shape.of(outputs)));
    }
}
