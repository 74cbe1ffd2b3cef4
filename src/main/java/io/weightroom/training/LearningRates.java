package io.weightroom.training;

import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Which learning rate each step has: a base rate times the schedule's factor. The base rate is the
 * spec's until a change, which leaves the schedule alone.
 */
final class LearningRates {

    private final TrainingSpec spec;
    private final int stepsPerEpoch;
    private final List<LearningRateChange> changes;

    LearningRates(TrainingSpec spec, int stepsPerEpoch, List<LearningRateChange> changes) {
        this.spec = spec;
        this.stepsPerEpoch = stepsPerEpoch;
        this.changes = new ArrayList<>(changes);
    }

    void add(LearningRateChange change) {
        changes.add(change);
    }

    /** The rate of the step that comes after {@code step} steps. */
    double after(long step) {
        long totalSteps = (long) stepsPerEpoch * spec.epochs();
        double factor =
                spec.schedule().map(s -> s.factor(step, stepsPerEpoch, totalSteps)).orElse(1.0);
        return base(step) * factor;
    }

    private double base(long step) {
        double rate = spec.learningRate();
        long newest = -1;
        for (var change : changes) {
            if (change.step() <= step && change.step() >= newest) {
                rate = change.learningRate();
                newest = change.step();
            }
        }
        return rate;
    }

    /** The rates of the {@code steps} steps that come after {@code step} steps. */
    double[] after(long step, int steps) {
        var rates = new double[steps];
        for (int i = 0; i < steps; i++) {
            rates[i] = after(step + i);
        }
        return rates;
    }
}
