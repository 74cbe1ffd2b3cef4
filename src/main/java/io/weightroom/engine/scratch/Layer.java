package io.weightroom.engine.scratch;

/**
 * One layer of a network: values go forward through it, gradients go back.
 *
 * <p>The arrays it returns are its own and are valid until it is called again; they may be longer
 * than the batch.
 */
interface Layer {

    /**
     * What the layer makes of a batch.
     *
     * @param x (n, inputs)
     * @return (n, outputs)
     */
    float[] forward(float[] x, int n);

    /**
     * The same in a step of training, which a dropout layer does differently.
     *
     * @param step optimizer updates so far
     */
    default float[] train(float[] x, int n, long step) {
        return forward(x, n);
    }

    /**
     * Takes the gradient of the loss with respect to the outputs of the batch before, and gives the
     * one with respect to its inputs. May change {@code g}.
     *
     * @param g (n, outputs)
     * @return (n, inputs)
     */
    float[] backward(float[] g, int n);

    /** {@code array} where it is long enough, else a longer one. */
    static float[] room(float[] array, int length) {
        return array.length >= length ? array : new float[length];
    }
}
