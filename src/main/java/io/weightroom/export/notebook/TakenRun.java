package io.weightroom.export.notebook;

import io.weightroom.data.Dataset;
import io.weightroom.runs.RunView;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.Optional;

/**
 * A run that somebody takes along.
 *
 * @param dataset both splits, whole: what a class holds back from graded runs too
 * @param weights the newest ones; absent where none were kept
 * @param base what the pretrained layers began with, named as they are counted there; none where
 *     there are no such layers
 */
public record TakenRun(
        RunView view, Dataset dataset, Optional<Weights> weights, List<Tensor> base) {

    public TakenRun {
        base = List.copyOf(base);
    }

    /** {@code digits-3}. */
    public String name() {
        return view.spec().name() + "-" + view.number();
    }

    /** Whether the weights are those that the last epoch was scored with. */
    boolean weightsWereScored() {
        return weights.isPresent()
                && view.lastEpoch()
                        .filter(epoch -> epoch.step() == weights.get().step())
                        .isPresent();
    }
}
