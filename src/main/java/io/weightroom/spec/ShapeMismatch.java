package io.weightroom.spec;

/**
 * A layer cannot take what the layer before it gives. The message names the layer, what it expects
 * and what it found.
 */
public final class ShapeMismatch extends IllegalArgumentException {

    private final int layer;

    ShapeMismatch(int layer, LayerSpec spec, String expected, String found) {
        super(
                "layer %d (%s): expected %s, found %s"
                        .formatted(layer + 1, spec.text(), expected, found));
        this.layer = layer;
    }

    /** Inside layer {@code layer}, which is made of others. */
    ShapeMismatch(int layer, ShapeMismatch inside) {
        super("layer %d, inside: %s".formatted(layer + 1, inside.getMessage()));
        this.layer = layer;
    }

    /** Which layer, counted from 0. */
    public int layer() {
        return layer;
    }
}
