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

    /** That of a layer of this many inputs and outputs. */
    static PlainLinear of(int inputs, int outputs, Parameters.OfLayer parameters) {
        return new PlainLinear(
                inputs,
                parameters.values("weight", outputs, inputs),
                parameters.values("bias", outputs));
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

    /** What {@code dy}, the gradient of a loss at the outputs, is at the inputs: {@code dy W}. */
    float[] back(float[] dy) {
        var dx = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            dx[i] = product(dy, i * dy.length);
        }
        return dx;
    }

    /** Four sums side by side, since each addition has to wait for the one before it. */
    private float product(float[] dy, int row) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int j = 0;
        for (; j + 3 < dy.length; j += 4) {
            a += dy[j] * weight[row + j];
            b += dy[j + 1] * weight[row + j + 1];
            c += dy[j + 2] * weight[row + j + 2];
            d += dy[j + 3] * weight[row + j + 3];
        }
        for (; j < dy.length; j++) {
            a += dy[j] * weight[row + j];
        }
        return a + b + c + d;
    }
}
