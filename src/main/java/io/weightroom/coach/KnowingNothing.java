package io.weightroom.coach;

import io.weightroom.coach.Evidence.Level;
import java.util.Arrays;
import java.util.Optional;

/**
 * The loss of a network that gives every sample the same answer, the best one there is: the share
 * of each class. For K classes as frequent as each other that is ln K with cross-entropy.
 */
final class KnowingNothing {

    /** Classes count as equally frequent where the entropy is this close to ln K. */
    private static final double BALANCED = 0.005;

    private KnowingNothing() {}

    static Optional<Level> of(RunSoFar run) {
        return run.data().flatMap(data -> data.classes() > 1 ? level(run, data) : ofTargets(data));
    }

    /** The mean of the targets as answer to everything leaves their variance. */
    private static Optional<Level> ofTargets(DataFacts data) {
        return data.targetVariance() > 0
                ? Optional.of(new Level(data.targetVariance(), "the targets' variance"))
                : Optional.empty();
    }

    private static Optional<Level> level(RunSoFar run, DataFacts data) {
        int classes = data.classes();
        double all = Arrays.stream(data.classCounts()).sum();
        var shares = Arrays.stream(data.classCounts()).filter(n -> n > 0).mapToDouble(n -> n / all);
        return switch (run.spec().loss()) {
            case CROSS_ENTROPY, BINARY_CROSS_ENTROPY -> {
                double entropy = shares.map(p -> -p * Math.log(p)).sum();
                boolean balanced = entropy > Math.log(classes) - BALANCED;
                yield Optional.of(
                        new Level(entropy, balanced ? "ln " + classes : "the classes' shares"));
            }
            // Squared error of the shares against 0 and 1, mean over the outputs.
            case MSE ->
                    Optional.of(
                            new Level(
                                    shares.map(p -> p * (1 - p)).sum() / classes,
                                    "the classes' shares"));
            // Its best constant answer depends on how many outputs there are.
            case HINGE -> Optional.empty();
        };
    }
}
