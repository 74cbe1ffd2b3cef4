package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import java.util.List;
import java.util.Optional;

/** Inputs far larger or smaller than what weights are made for when they start. */
final class UnscaledInputs implements Look {

    /**
     * Initial weights keep values at their size for inputs with a deviation of about 1 (Glorot and
     * Bengio 2010). Ten times more or a hundredth is no matter of taste any more.
     */
    private static final double LARGEST = 10;

    private static final double SMALLEST = 0.01;

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        return run.data()
                .filter(data -> data.deviation() > LARGEST || data.deviation() < SMALLEST)
                .filter(
                        data ->
                                run.diverged()
                                        || run.step() >= run.fewestSteps() && !run.hasCoped())
                .map(UnscaledInputs::diagnosis);
    }

    private static Diagnosis diagnosis(DataFacts data) {
        return new Diagnosis(
                Kind.UNSCALED_INPUTS,
                "The inputs go from %s to %s, with a standard deviation of %s."
                        .formatted(
                                Numbers.of(data.lowest()),
                                Numbers.of(data.highest()),
                                Numbers.of(data.deviation())),
                "Weights start out for inputs of about -1 to 1. Subtract each input's mean and divide by its deviation.",
                List.of(),
                Evidence.NONE);
    }
}
