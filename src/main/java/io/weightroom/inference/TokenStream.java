package io.weightroom.inference;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network on texts that reads one token after the other, in plain Java, and says after each what
 * may follow. It keeps what recurrent layers remember, so that a text of any length costs the same
 * for each token. Confined to one thread at a time.
 */
public final class TokenStream {

    private final List<PlainLayer> layers;

    private TokenStream(List<PlainLayer> layers) {
        this.layers = layers;
    }

    /**
     * Nothing where {@code spec} is on no text.
     *
     * @throws IllegalArgumentException where the weights are not those of this network
     */
    public static Optional<TokenStream> of(TrainingSpec spec, Weights weights) {
        if (!(spec.layers().getLast() instanceof LayerSpec.LinearVocabulary)) {
            return Optional.empty();
        }
        var shape = weights.network(spec.layers());
        var parameters = new Parameters(weights);
        var layers = new ArrayList<PlainLayer>();
        var in = shape.input();
        for (int i = 0; i < spec.layers().size(); i++) {
            var out = shape.outputs().get(i);
            var layer = spec.layers().get(i);
            if (layer instanceof LayerSpec.Recurrent r) {
                layers.add(remembering(PlainRecurrent.of(r, in, true, parameters.ofLayer(i))));
            } else {
                layers.add(PlainLayers.of(layer, in, out, parameters.ofLayer(i)).orElseThrow());
            }
            in = out;
        }
        return Optional.of(new TokenStream(layers));
    }

    private static PlainLayer remembering(PlainRecurrent layer) {
        var last = new CellStep[] {layer.fresh()};
        return x -> {
            last[0] = layer.step(x, last[0]);
            return last[0].hidden();
        };
    }

    /** Reads a token; the outputs, before softmax, one for each token that may follow. */
    public float[] next(int token) {
        var x = new float[] {token};
        for (var layer : layers) {
            x = layer.apply(x);
        }
        return x;
    }
}
