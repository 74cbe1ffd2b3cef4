package io.weightroom.inference;

import io.weightroom.spec.Shape;
import java.util.OptionalLong;

/** A trained network that came as one file, program and weights together. For one thread. */
public interface ForeignNetwork extends AutoCloseable {

    /**
     * What it makes of one picture.
     *
     * @param features what goes into its last linear layer; its outputs where that was not found
     * @param nanos the forward pass alone
     */
    record Answer(float[] outputs, float[] features, long nanos) {}

    /**
     * @param input planes of one picture
     * @param shape of it: channels, height, width
     * @throws IllegalArgumentException where the network cannot take that, or gives something else
     *     than one row of numbers
     */
    Answer look(float[] input, Shape shape);

    /** Whether its last linear layer was found. */
    boolean tellsFeatures();

    /** Learned numbers; nothing where its file keeps them as constants. */
    OptionalLong parameters();

    @Override
    void close();
}
