package io.weightroom.data;

import java.util.List;

/**
 * A data set ready to train on.
 *
 * @param name as in the catalogue or the spec
 * @param title for people: {@code MNIST}, {@code Sketch digits (generated)}
 * @param generated whether our own generator drew it; a page that shows it must say so
 * @param classNames one for each label; none where samples have a number to be learned
 */
public record Dataset(
        String name,
        String title,
        boolean generated,
        List<String> classNames,
        Samples training,
        Samples test) {

    public Dataset {
        classNames = List.copyOf(classNames);
    }

    public int classes() {
        return classNames.size();
    }

    /** What samples are made of, in order of the numbers in them; none where they are no tokens. */
    public List<String> tokens() {
        return training.features() instanceof Features.Tokens t ? t.names() : List.of();
    }

    /** Whether samples have a number to be learned in place of a class. */
    public boolean isRegression() {
        return classNames.isEmpty();
    }
}
