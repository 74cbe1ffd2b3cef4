package io.weightroom.coach;

import java.util.List;

/**
 * One thing that the coach sees in a run.
 *
 * @param seen a sentence with the numbers that were measured
 * @param advice what to try, and why
 * @param suggestions values to set, the best first
 * @param evidence where to see it
 */
public record Diagnosis(
        Kind kind, String seen, String advice, List<Suggestion> suggestions, Evidence evidence) {

    public Diagnosis {
        suggestions = List.copyOf(suggestions);
    }

    /** The kinds, the most urgent first. */
    public enum Kind {
        DIVERGING("diverging"),
        FREQUENT_CLASS_ONLY("one class only"),
        FLAT("flat"),
        LEARNING_TOO_SLOWLY("too slow"),
        ONE_CLASS_ONLY("one class only"),
        OVERFITTING("overfitting"),
        CONVERGED("converged"),
        UNSCALED_INPUTS("inputs not scaled"),
        DEAD_RELUS("dead ReLUs"),
        SATURATED("saturated");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** In a word or three. */
        public String text() {
            return text;
        }

        /** Whether it is a reason for what the curve shows, and may stand beside it. */
        boolean isCause() {
            return ordinal() >= UNSCALED_INPUTS.ordinal();
        }
    }
}
