package io.weightroom.inference.reading;

import io.weightroom.spec.Cell;
import io.weightroom.training.Tensor;
import java.util.List;

/**
 * What a recurrent layer computed at each time step.
 *
 * @param layer its index in the network
 * @param before its state before the first token: zeros, or what padding in front has made of them
 * @param hidden h after each token (tokens, hidden)
 * @param memory c after each token (tokens, hidden); empty but of lstm
 * @param gates in PyTorch's order; empty where they were not asked for, and of rnn
 * @param inputs that the layer was given (tokens, inputs); empty where gates were not asked for
 * @param weights weight_ih_l0, bias_ih_l0, weight_hh_l0 and bias_hh_l0, from which all of this was
 *     computed; empty where gates were not asked for, or there are more than {@link #MOST_WEIGHTS}
 * @param gradients norm of the gradient of the last answer's loss at h after each token, counting
 *     what h does to all later ones; empty where they were not asked for
 */
public record ReadLayer(
        int layer,
        Cell cell,
        Before before,
        float[][] hidden,
        float[][] memory,
        List<ReadGate> gates,
        float[][] inputs,
        List<Tensor> weights,
        float[] gradients) {

    public static final int MOST_WEIGHTS = 20_000;

    public ReadLayer {
        gates = List.copyOf(gates);
        weights = List.copyOf(weights);
    }

    /**
     * @param memory empty but of lstm
     */
    public record Before(float[] hidden, float[] memory) {}

    /** How many values its hidden state has. */
    public int size() {
        return before.hidden().length;
    }
}
