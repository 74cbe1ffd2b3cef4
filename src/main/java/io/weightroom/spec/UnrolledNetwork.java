package io.weightroom.spec;

import java.util.List;
import java.util.Optional;

/**
 * A recurrent network small enough to be read number by number: each token's values, one recurrent
 * layer, and outputs from its hidden state.
 *
 * @param embedding values of a token
 */
public record UnrolledNetwork(int embedding, Cell cell, int hidden) {

    /** More values of a token, or of a hidden state, are not read one by one. */
    public static final int MOST = 12;

    private static final int LAYERS = 3;

    /** The network of {@code layers}, where they are such a one. */
    public static Optional<UnrolledNetwork> of(List<LayerSpec> layers) {
        return layers.size() == LAYERS
                        && layers.getFirst() instanceof LayerSpec.Embedding e
                        && layers.get(1) instanceof LayerSpec.Recurrent r
                        && isLinear(layers.getLast())
                        && e.size() <= MOST
                        && r.hidden() <= MOST
                ? Optional.of(new UnrolledNetwork(e.size(), r.cell(), r.hidden()))
                : Optional.empty();
    }

    private static boolean isLinear(LayerSpec layer) {
        return layer instanceof LayerSpec.Linear || layer instanceof LayerSpec.LinearVocabulary;
    }
}
