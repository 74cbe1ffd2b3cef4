package io.weightroom.data;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.TrainingSpec;

/**
 * Where specs get their samples. Implementations keep what they read, and may be asked from any
 * thread.
 */
public interface Datasets {

    /**
     * The samples that {@code spec} trains on, split as it says, without those held out.
     *
     * @throws DatasetUnavailable where its files are absent or broken
     */
    Dataset open(TrainingSpec spec);

    /**
     * A data set by itself; generated points come from {@code seed}.
     *
     * @throws DatasetUnavailable where its files are absent or broken
     */
    Dataset open(DatasetSpec dataset, double trainingShare, long seed);

    /**
     * What {@link #open(TrainingSpec)} would give, perhaps without the features: shapes, labels and
     * names, where these can be had without reading all of it.
     *
     * @throws DatasetUnavailable where its files are absent or broken
     */
    default Dataset outline(TrainingSpec spec) {
        return open(spec);
    }

    /**
     * The samples that a graded run is scored on: kept out of the training split, or drawn anew
     * where a generator draws them. For nobody's eyes.
     *
     * @param dataset whose size of the training split does not matter
     * @throws DatasetUnavailable where its files are absent or broken, or there is nothing to hold
     *     out
     */
    default Dataset heldOut(DatasetSpec dataset, double trainingShare, HeldOut heldOut) {
        throw new DatasetUnavailable(dataset.name() + " has no samples to hold out");
    }
}
