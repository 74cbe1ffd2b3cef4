package io.weightroom.spec;

import java.util.List;
import java.util.Optional;

/**
 * All that decides a training run: the same spec on the same device with the same number of threads
 * gives the same curve.
 *
 * @param name the block's name within its page, {@code [a-z0-9-]+}
 * @param trainingShare share of generated points in the training split, within (0, 1); named data
 *     sets bring their own split
 * @param evaluateOn a further data set that every epoch is scored on
 * @param clip applied to the gradients before the optimizer
 * @param learningRate positive and finite
 * @param schedule what the learning rate is multiplied by from step to step; always 1 where absent
 * @param epochs passes over the training split, at least 1
 * @param seed starts the generators of weights, shuffles, dropout and generated data
 * @param threads intra-op threads
 */
public record TrainingSpec(
        String name,
        DatasetSpec dataset,
        double trainingShare,
        Optional<DatasetSpec> evaluateOn,
        List<LayerSpec> layers,
        InitSpec init,
        LossSpec loss,
        OptimizerSpec optimizer,
        Optional<ClipSpec> clip,
        double learningRate,
        Optional<ScheduleSpec> schedule,
        BatchSize batchSize,
        int epochs,
        long seed,
        int threads) {

    public TrainingSpec {
        layers = List.copyOf(layers);
    }
}
