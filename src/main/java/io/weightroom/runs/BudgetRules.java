package io.weightroom.runs;

import io.weightroom.spec.Budget;
import io.weightroom.spec.MemoryEstimate;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;

/** Refuses what is over the budget that the host gives each learner, before it starts. */
final class BudgetRules {

    static final String WHOSE = "set by the host of this machine";

    private final Budget budget;

    BudgetRules(Budget budget) {
        this.budget = budget;
    }

    double mostSeconds() {
        return budget.seconds();
    }

    /**
     * @param samples of the training split
     * @throws RunRefused where the run would need too much
     */
    void check(TrainingSpec spec, NetworkShape shape, int samples) {
        // The sum of a few absurd layers would not fit into a long.
        double parameters = shape.parameters().stream().mapToDouble(Long::doubleValue).sum();
        if (parameters > budget.parameters()) {
            throw tooManyParameters("%,.0f".formatted(parameters));
        }
        int batch = spec.batchSize().of(samples);
        checkMemory(MemoryEstimate.of(spec, shape), batch);
        long stepsPerEpoch = (samples + batch - 1L) / batch;
        long steps = stepsPerEpoch * spec.epochs();
        if (steps > budget.steps()) {
            throw new RunRefused(
                    "epochs: expected at most %,d steps in all (%s), found %,d: %,d epochs of %,d steps"
                            .formatted(budget.steps(), WHOSE, steps, spec.epochs(), stepsPerEpoch));
        }
    }

    RunRefused tooManyParameters(String found) {
        return new RunRefused(
                "layers: expected at most %,d parameters (%s), found %s"
                        .formatted(budget.parameters(), WHOSE, found));
    }

    private void checkMemory(MemoryEstimate estimate, int batch) {
        if (estimate.bytes(batch) <= budget.memory()) {
            return;
        }
        int fitting = estimate.largestBatch(budget.memory());
        throw new RunRefused(
                "%s: expected at most %s for weights, optimizer and one batch (%s), found about %s; %s"
                        .formatted(
                                fitting > 0 ? "batch-size" : "layers",
                                bytes(budget.memory()),
                                WHOSE,
                                bytes(estimate.bytes(batch)),
                                fitting > 0
                                        ? "at most %,d samples a batch fit".formatted(fitting)
                                        : "not even a batch of one sample fits"));
    }

    /** {@code 512 MB}, {@code 1.5 GB}: in units of 1024. */
    private static String bytes(double bytes) {
        double mega = bytes / (1 << 20);
        return mega < 1023.5
                ? "%,.0f MB".formatted(Math.max(1, mega))
                : "%,.1f GB".formatted(mega / 1024);
    }
}
