package io.weightroom.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of several hand-ins counts. */
final class Grades {

    private Grades() {}

    /**
     * Empty where nothing was handed in or given.
     *
     * @param possible what the assignment is worth now
     */
    static Optional<Grade> of(
            Terms terms, List<HandIn> handIns, Optional<Overruling> overruling, double possible) {
        var counted = counted(terms, handIns);
        if (counted.isEmpty() && overruling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Grade(
                        overruling
                                .map(Overruling::points)
                                .orElseGet(() -> counted.orElseThrow().points()),
                        counted.map(HandIn::of).orElse(possible),
                        overruling.isEmpty() && handIns.stream().anyMatch(HandIn::isPending),
                        counted,
                        overruling));
    }

    private static Optional<HandIn> counted(Terms terms, List<HandIn> handIns) {
        return switch (terms.counts()) {
            case LAST -> handIns.stream().max(Comparator.comparingInt(HandIn::attempt));
            case BEST ->
                    handIns.stream()
                            .max(
                                    Comparator.comparingDouble(HandIn::points)
                                            .thenComparingInt(HandIn::attempt));
        };
    }
}
