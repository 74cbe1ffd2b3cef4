package io.weightroom.wall;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;

/** A machine without data: a coach then says what the curve alone tells. */
final class NoDatasets implements Datasets {

    @Override
    public Dataset open(TrainingSpec spec) {
        throw new DatasetUnavailable("no data here");
    }

    @Override
    public Dataset open(DatasetSpec dataset, double trainingShare, long seed) {
        throw new DatasetUnavailable("no data here");
    }
}
