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

    /** Of a text, all that are known, in order of their tokens from 1 on; else nothing. */
    public String characters() {
        return training.isText() ? String.join("", classNames.subList(1, classNames.size())) : "";
    }

    /** Whether samples have a number to be learned in place of a class. */
    public boolean isRegression() {
        return classNames.isEmpty();
    }
}
