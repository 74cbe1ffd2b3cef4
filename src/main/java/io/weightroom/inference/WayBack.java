package io.weightroom.inference;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.Arrays;

/**
 * The way back through a layer in plain Java: the gradient of a loss at what the layer gave becomes
 * that at what it took.
 */
@FunctionalInterface
interface WayBack {

    /**
     * @param x what the layer took
     * @param dy gradient at what it made of it
     */
    float[] apply(float[] x, float[] dy);

    /**
     * @throws IllegalArgumentException where plain Java knows no way back
     */
    static WayBack of(LayerSpec layer, Shape in, Shape out, Parameters.OfLayer parameters) {
        return switch (layer) {
            case LayerSpec.Linear l -> linear(in, l.outputs(), parameters);
            case LayerSpec.LinearVocabulary v -> linear(in, out.size(1), parameters);
            case LayerSpec.Dropout d -> (x, dy) -> dy;
            case LayerSpec.Flatten f -> (x, dy) -> dy;
            case LayerSpec.Activate a -> ActivationSlope.of(a.function(), in.size(in.rank() - 1));
            case LayerSpec.BatchNorm b -> {
                var norm = PlainBatchNorm.of(in, parameters);
                yield (x, dy) -> norm.back(dy);
            }
            default ->
                    throw new IllegalArgumentException(
                            "gradients: expected no %s after a recurrent layer, found one"
                                    .formatted(layer.text()));
        };
    }

    /** At every step where there are more of them. */
    private static WayBack linear(Shape in, int outputs, Parameters.OfLayer parameters) {
        int inputs = in.size(in.rank() - 1);
        var linear = PlainLinear.of(inputs, outputs, parameters);
        return (x, dy) -> {
            var dx = new float[x.length];
            for (int step = 0; step < x.length / inputs; step++) {
                var slopes = Arrays.copyOfRange(dy, step * outputs, (step + 1) * outputs);
                System.arraycopy(linear.back(slopes), 0, dx, step * inputs, inputs);
            }
            return dx;
        };
    }
}
