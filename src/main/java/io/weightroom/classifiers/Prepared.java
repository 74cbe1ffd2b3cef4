package io.weightroom.classifiers;

import java.util.List;

/**
 * A picture made ready for a classifier, step by step.
 *
 * @param width of the file's picture, upright; the first step may be thinned out
 */
public record Prepared(int width, int height, List<PreparationStep> steps) {

    public Prepared {
        steps = List.copyOf(steps);
    }

    /** What {@link Classifiers#look} takes. */
    public float[] input() {
        return steps.getLast().values();
    }
}
