package io.weightroom.farm.node;

import io.weightroom.data.Datasets;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.farm.trainer.Slices;
import io.weightroom.training.TrainingEngine;
import java.nio.file.Path;

/**
 * What a trainer's process brings along.
 *
 * @param name of its place, such as {@code trainer-1}
 * @param lanes how many slices go on at once
 * @param checkpoints folder that the web process reads too
 */
public record Workshop(
        String name,
        Datasets datasets,
        TrainingEngine engine,
        int lanes,
        Path checkpoints,
        Slices slices) {

    /** A trainer that holds no run yet, and warms up. */
    LocalTrainer open() {
        var trainer = new LocalTrainer(datasets, engine, lanes, checkpoints, slices);
        trainer.warmUp();
        return trainer;
    }
}
