package io.weightroom.farm;

import io.weightroom.metrics.RunOutcome;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;

/** What runs on the lanes have done for them by others. Every method returns at once. */
interface LaneCrew {

    TrainingEngine engine();

    /** Makes {@code weights} what predictions of the run are made with from now on. */
    void publish(RunOrder order, Weights weights);

    /**
     * @param last whether the run has ended
     */
    void save(long run, Checkpoint checkpoint, boolean last);

    /** Whether a checkpoint of the run is still on its way to the disk. */
    boolean isSaving(long run);

    void report(RunReport report);

    /** To be called once, last; told to others when the run's checkpoints are written. */
    void ended(long run, RunOutcome outcome, double seconds);

    /** Runs that take turns on the lanes. */
    int sharing();

    /** How much longer a run takes than it would alone, at least 1. */
    double crowding();
}
