package io.weightroom.classroom;

import java.util.Set;

/**
 * What is known of a learner and a lesson.
 *
 * @param read ids of the steps that were read
 * @param right names of the questions that were answered right, predictions left out
 */
public record Steps(Set<String> read, Set<String> right) {

    public static final Steps NONE = new Steps(Set.of(), Set.of());

    public Steps {
        read = Set.copyOf(read);
        right = Set.copyOf(right);
    }
}
