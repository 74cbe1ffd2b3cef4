package io.weightroom.training;

import io.weightroom.spec.LearningRateChange;
import java.util.ArrayList;
import java.util.List;

/** Which learning rate each step has: the spec's, until a change. */
final class LearningRates {

    private final double first;
    private final List<LearningRateChange> changes;

    LearningRates(double first, List<LearningRateChange> changes) {
        this.first = first;
        this.changes = new ArrayList<>(changes);
    }

    void add(LearningRateChange change) {
        changes.add(change);
    }

    /** The rate of the step that comes after {@code step} steps. */
    double after(long step) {
        double rate = first;
        long newest = -1;
        for (var change : changes) {
            if (change.step() <= step && change.step() >= newest) {
                rate = change.learningRate();
                newest = change.step();
            }
        }
        return rate;
    }

    /** The step after which the rate changes next; {@code Long.MAX_VALUE} if it stays. */
    long nextChange(long step) {
        return changes.stream()
                .mapToLong(LearningRateChange::step)
                .filter(s -> s > step)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
