package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;

/** The mathematics of training behind one interface: PyTorch, or our own plain Java. */
public interface TrainingEngine {

    /** The word that specs ask for it with. */
    EngineName name();

    /** The device that sessions live on, in words: {@code cpu}, {@code cuda:0 (NVIDIA H100)}. */
    String device();

    /** The device that sessions of this spec live on, with the engine where it is not PyTorch. */
    default String device(TrainingSpec spec) {
        return device();
    }

    /**
     * Chooses the device, before anything lives on one. An engine that is not told takes the best.
     *
     * @param name {@code cpu}, {@code cuda} for the first GPU, {@code cuda:1} for the second
     * @throws IllegalArgumentException where it is not here; says which are
     * @throws IllegalStateException where another one is in use already
     */
    default void chooseDevice(String name) {
        if (!name.equals(device())) {
            throw new IllegalArgumentException("expected " + device() + ", found \"" + name + "\"");
        }
    }

    /**
     * What to do before {@link #open}, which does it itself where nobody did, and takes as long;
     * nothing where it is quick anyway.
     *
     * @param evaluation the data of the spec's {@code evaluate-on}
     */
    default Optional<Preparation> preparation(
            TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        return Optional.empty();
    }

    /**
     * Makes a network with its initial weights, ready for its first step. Must be called on a
     * lane's thread, as must every method of the session.
     *
     * @param evaluation the data of the spec's {@code evaluate-on}
     * @throws io.weightroom.spec.ShapeMismatch where the layers do not fit the data
     */
    TrainingSession open(TrainingSpec spec, Dataset data, Optional<Dataset> evaluation);

    /**
     * The gradients of the mean loss over all of some samples with respect to every parameter,
     * without dropout; empty where the engine cannot tell. May be asked from any thread, beside the
     * lanes.
     *
     * @param by whose mathematics, whichever engine trains
     * @param weights published by a session of the same spec, of any engine
     */
    default Optional<EngineGradients> gradients(
            EngineName by, TrainingSpec spec, Weights weights, Samples samples) {
        return Optional.empty();
    }

    /**
     * A network that only predicts, from weights published by a session of the same spec. May be
     * used from any one thread at a time, beside the lanes.
     */
    Predictor predictor(TrainingSpec spec, Weights weights);
}
