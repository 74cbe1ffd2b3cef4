package io.weightroom.farm.node;

import io.weightroom.data.Datasets;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.farm.trainer.Slices;
import io.weightroom.training.TrainingEngine;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * What a trainer's process brings along.
 *
 * @param name of its place, such as {@code trainer-1}
 * @param lanes how many slices go on at once; asked when the engine is wanted
 * @param checkpoints folder that the web process reads too
 */
public record Workshop(
        String name,
        Datasets datasets,
        TrainingEngine engine,
        IntSupplier lanes,
        Path checkpoints,
        Slices slices) {

    /** A trainer that holds no run yet, and warms up. */
    LocalTrainer open() {
        var trainer = new LocalTrainer(datasets, engine, lanes.getAsInt(), checkpoints, slices);
        trainer.warmUp();
        return trainer;
    }
}
