package io.weightroom.inference;

/** {@code y = x W^T + b}, as torch.nn.Linear. */
final class PlainLinear implements PlainLayer {

    private final int inputs;

    /** (inputs, outputs): W turned round, so that the innermost loop walks along both arrays. */
    private final float[] weight;

    private final float[] bias;

    /**
     * @param weight (outputs, inputs)
     * @param bias (outputs)
     */
    PlainLinear(int inputs, float[] weight, float[] bias) {
        this.inputs = inputs;
        this.weight = transposed(weight, bias.length, inputs);
        this.bias = bias;
    }

    private static float[] transposed(float[] values, int rows, int columns) {
        var turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return turned;
    }

    @Override
    public float[] apply(float[] x) {
        var y = bias.clone();
        for (int i = 0; i < inputs; i++) {
            add(y, x[i], i * y.length);
        }
        return y;
    }

    private void add(float[] y, float factor, int row) {
        for (int j = 0; j < y.length; j++) {
            y[j] += factor * weight[row + j];
        }
    }
}
