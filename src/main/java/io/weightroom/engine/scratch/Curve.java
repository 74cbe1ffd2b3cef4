package io.weightroom.engine.scratch;

/** The graph of an activation function: its values, and its slopes for the way back. */
interface Curve {

    /** {@code y[i] = f(x[i])} for the first {@code count} values. */
    void apply(float[] x, float[] y, int count);

    /**
     * {@code g[i] *= f'(x[i])} for the first {@code count} values.
     *
     * @param y what {@link #apply} made of {@code x}
     */
    void timesSlope(float[] g, float[] x, float[] y, int count);
}
