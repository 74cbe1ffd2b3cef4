package io.weightroom.farm;

import java.util.function.Consumer;

/**
 * Where runs are trained, in this process or another. All methods return at once, but for {@link
 * #predict}.
 */
public interface Trainer {

    void submit(RunOrder order);

    /** Does nothing where the run has ended. */
    void control(long run, RunControl control);

    /**
     * Class probabilities from the newest weights that the run has published, never waiting for a
     * slice.
     *
     * @param inputs {@code count} samples, row-major
     * @throws PredictionUnavailable where the run is unknown or has no weights yet
     */
    Prediction predict(long run, float[] inputs, int count);

    /** Called with every report, from the trainer's threads; must not block. */
    void listen(Consumer<RunReport> listener);

    /**
     * @param step optimizer updates behind the weights used
     * @param probabilities {@code count * classes} numbers 0..1
     */
    record Prediction(long step, float[] probabilities) {}
}
