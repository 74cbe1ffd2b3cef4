package io.weightroom.spec;

import java.util.List;

/**
 * Where a run goes on from: the network that another spec has after some steps, with what a person
 * has set by hand since. Since a spec always gives the same run, this says it all, and no file has
 * to be kept.
 *
 * @param of what was trained before
 * @param changes learning-rate changes on the way
 * @param step steps of {@code of} that are behind the network
 * @param edits made after them, in this order
 */
public record Start(
        TrainingSpec of, List<LearningRateChange> changes, long step, List<WeightEdit> edits) {

    public Start {
        changes = List.copyOf(changes);
        edits = List.copyOf(edits);
    }

    /** How many specs were trained one after the other up to here. */
    public int length() {
        return 1 + of.start().map(Start::length).orElse(0);
    }
}
