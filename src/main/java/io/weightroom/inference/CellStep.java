package io.weightroom.inference;

/**
 * What a recurrent layer has computed at one time step; nobody changes it afterwards.
 *
 * @param input what it was given
 * @param gates after their functions, in PyTorch's order, as many values of each as {@code hidden}
 *     has: of lstm i, f, g, o, of gru r, z, n; of rnn the hidden state itself
 * @param fromState {@code W_hh h + b_hh} of the time step before, in the same order
 * @param hidden the hidden state after this step
 * @param memory the cell state after this step; none but of lstm
 */
public record CellStep(
        float[] input, float[] gates, float[] fromState, float[] hidden, float[] memory) {}
