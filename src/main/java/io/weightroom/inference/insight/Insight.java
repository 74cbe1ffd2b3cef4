package io.weightroom.inference.insight;

import java.util.List;
import java.util.Optional;

/**
 * A network looked into while one sample went through it.
 *
 * @param step optimizer updates behind the weights used
 * @param layers what each layer made of the sample
 * @param kernels of the first convolution
 * @param outputs of the last layer, logits where there are classes
 * @param probabilities of every class
 * @param label class that the rest is about
 * @param path how the output for that class was summed up; absent where the last layer sums nothing
 * @param unit the value that was asked for
 * @param saliency absent where it was not asked for, or the network knows no gradients
 */
public record Insight(
        long step,
        List<LayerMaps> layers,
        Optional<Kernels> kernels,
        float[] outputs,
        float[] probabilities,
        int label,
        Optional<Formula.WeightedSum> path,
        Optional<Reckoning> unit,
        Optional<Saliency> saliency,
        Optional<Occlusion> occlusion) {

    /**
     * The weights of a convolution.
     *
     * @param layer its index
     * @param values (channels, inputs, size, size)
     */
    public record Kernels(int layer, int channels, int inputs, int size, float[] values) {}
}
