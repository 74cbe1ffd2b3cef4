package io.weightroom.spec;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A trained network without its last linear layer: it makes features of pictures.
 *
 * @param input shape of one picture as it wants it, (channels, height, width)
 * @param layers none where they are not known, as of a classifier that comes as a file of its own;
 *     it can only be used frozen, and from outside of a program
 * @param features how many numbers it gives for a picture
 * @param sha256 of the file with its weights
 */
public record PretrainedBase(Shape input, List<LayerSpec> layers, int features, String sha256) {

    public PretrainedBase {
        layers = List.copyOf(layers);
    }

    /** Whether its layers are known, so that they can be trained. */
    public boolean isOpen() {
        return !layers.isEmpty();
    }

    /** Parameters of its layers; 0 where those are not known. */
    public long parameters() {
        return NetworkShape.of(input, layers).totalParameters();
    }

    /** Parameters of a network that stay as they were trained before. */
    public static long frozen(List<LayerSpec> network) {
        return network.stream()
                .filter(LayerSpec.Pretrained.class::isInstance)
                .map(LayerSpec.Pretrained.class::cast)
                .mapToLong(p -> p.found().frozen(p.tuning()))
                .sum();
    }

    /** Parameters of its layers before the first that learns. */
    public long frozen(Tuning tuning) {
        return NetworkShape.of(input, layers).parameters().stream()
                .limit(firstTrained(tuning))
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The first layer that learns, counted from 0; as many as there are where none does. */
    public int firstTrained(Tuning tuning) {
        return switch (tuning) {
            case ALL, SCRATCH -> 0;
            case FROZEN -> layers.size();
            case LAST_BLOCK -> lastBlock();
        };
    }

    private int lastBlock() {
        var parameters = NetworkShape.of(input, layers).parameters();
        return IntStream.range(0, layers.size())
                .filter(i -> parameters.get(i) > 0)
                .filter(i -> !(layers.get(i) instanceof LayerSpec.BatchNorm))
                .max()
                .orElse(layers.size());
    }
}
