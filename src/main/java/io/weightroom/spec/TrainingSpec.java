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
 * @param augment how pictures are changed by chance each time they are trained on
 * @param clip applied to the gradients before the optimizer
 * @param l1 how much of its sign is added to each parameter's gradient, which draws parameters
 *     towards 0; the loss that is shown is without this penalty
 * @param learningRate positive and finite
 * @param schedule what the learning rate is multiplied by from step to step; always 1 where absent
 * @param epochs passes over the training split, at least 1
 * @param seconds of training on a lane after which the run ends, scoring left out; 0 where only the
 *     epochs count. Where it ends then depends on the machine
 * @param seed starts the generators of weights, shuffles, dropout and generated data
 * @param threads intra-op threads
 * @param pace epochs a second at most, for eyes that want to follow; 0 where there is no limit. It
 *     is the only thing here that does not change the curve
 * @param start what the run goes on from; from initial weights where absent
 * @param heldOut what a graded run leaves out of its training split
 */
public record TrainingSpec(
        String name,
        DatasetSpec dataset,
        double trainingShare,
        Optional<DatasetSpec> evaluateOn,
        List<LayerSpec> layers,
        List<AugmentSpec> augment,
        InitSpec init,
        LossSpec loss,
        OptimizerSpec optimizer,
        Optional<ClipSpec> clip,
        double l1,
        double learningRate,
        Optional<ScheduleSpec> schedule,
        BatchSize batchSize,
        int epochs,
        double seconds,
        long seed,
        EngineName engine,
        int threads,
        double pace,
        Optional<Start> start,
        Optional<HeldOut> heldOut) {

    /** Rows of earlier versions say nothing of what was added since. */
    @SuppressWarnings("NullAway")
    public TrainingSpec {
        engine = engine == null ? EngineName.TORCH : engine;
        start = start == null ? Optional.empty() : start;
        heldOut = heldOut == null ? Optional.empty() : heldOut;
        layers = List.copyOf(layers);
        augment = augment == null ? List.of() : List.copyOf(augment);
    }

    /** A copy to change. */
    public SpecDraft draft() {
        return new SpecDraft(this);
    }
}
