package io.weightroom.engine.scratch;

import java.util.Arrays;

/**
 * {@code y = x W + b}: every output is a weighted sum of all inputs, and a bias. PyTorch's Linear.
 *
 * <p>W is kept with a row for each input, as it stands in the formula; PyTorch keeps it turned.
 */
final class DenseLayer implements Layer {

    private final int inputs;
    private final int outputs;
    private final boolean first;

    private final Matrix weight;
    private final Matrix weightGradient;
    private final float[] parameters;
    private final float[] gradients;
    private final int bias;

    private final Products products = new Products();
    private float[] x = {};
    private float[] y = {};
    private float[] inputGradient = {};

    /**
     * @param parameters of the whole network
     * @param gradients of the whole network, laid out as the parameters are
     * @param start where this layer's W (inputs, outputs) begins in them; b (outputs) follows
     * @param first whether no layer before this one learns, so that none asks for its gradient
     */
    DenseLayer(
            int inputs,
            int outputs,
            float[] parameters,
            float[] gradients,
            int start,
            boolean first) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.parameters = parameters;
        this.gradients = gradients;
        this.first = first;
        weight = Matrix.of(parameters, start, inputs, outputs);
        weightGradient = Matrix.of(gradients, start, inputs, outputs);
        bias = start + inputs * outputs;
    }

    @Override
    public float[] forward(float[] x, int n) {
        this.x = x;
        y = Layer.room(y, n * outputs);
        for (int sample = 0; sample < n; sample++) {
            System.arraycopy(parameters, bias, y, sample * outputs, outputs);
        }
        products.add(Matrix.of(x, 0, n, inputs), weight, Matrix.of(y, 0, n, outputs));
        return y; // (n, outputs)
    }

    /**
     * Adds to the gradients of W and b. With G, the gradient of the outputs: that of W is {@code
     * x^T G}, of b the sum of G's rows, and of the inputs {@code G W^T}.
     */
    @Override
    public float[] backward(float[] g, int n) {
        var given = Matrix.of(g, 0, n, outputs);
        products.add(Matrix.of(x, 0, n, inputs).turned(), given, weightGradient);
        for (int sample = 0; sample < n; sample++) {
            addToBias(g, sample * outputs); // (outputs)
        }
        if (first) {
            return g;
        }
        inputGradient = Layer.room(inputGradient, n * inputs);
        Arrays.fill(inputGradient, 0, n * inputs, 0);
        products.add(given, weight.turned(), Matrix.of(inputGradient, 0, n, inputs));
        return inputGradient; // (n, inputs)
    }

    private void addToBias(float[] g, int row) {
        for (int o = 0; o < outputs; o++) {
            gradients[bias + o] += g[row + o];
        }
    }
}
