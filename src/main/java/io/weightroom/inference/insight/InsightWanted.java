package io.weightroom.inference.insight;

import java.util.Optional;

/**
 * What somebody wants to see of a network while one sample goes through it.
 *
 * @param label class that the questions are about; {@link #LIKELIEST} for the one that the network
 *     takes the sample for
 * @param unit one value to be reckoned in the open
 * @param saliency whether the slope of the class's output at every pixel is wanted
 * @param occlusion whether the sample is to be covered place by place
 */
public record InsightWanted(int label, Optional<Unit> unit, boolean saliency, boolean occlusion) {

    public static final int LIKELIEST = -1;

    /**
     * One value of a layer.
     *
     * @param layer its index
     * @param map channel, or neuron where there are no maps
     * @param pixel row by row within the map; {@link #STRONGEST} for the one farthest from 0
     */
    public record Unit(int layer, int map, int pixel) {

        public static final int STRONGEST = -1;
    }

    /** Layers, logits and the way to them only. */
    public static InsightWanted plain() {
        return new InsightWanted(LIKELIEST, Optional.empty(), false, false);
    }
}
