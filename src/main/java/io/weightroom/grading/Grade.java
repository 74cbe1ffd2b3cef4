package io.weightroom.grading;

import java.util.Optional;

/**
 * What counts of somebody's hand-ins of an assignment.
 *
 * @param of what could be had
 * @param pending whether an instructor has still to read something that could change it
 * @param counted the hand-in it comes from; absent where an instructor gave points for none
 */
public record Grade(
        double points,
        double of,
        boolean pending,
        Optional<HandIn> counted,
        Optional<Overruling> overruling) {}
