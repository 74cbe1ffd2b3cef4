package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;
import java.time.Instant;
import java.util.List;

/**
 * An assignment as it was handed in, and what it was found to be worth.
 *
 * @param attempt counts the learner's hand-ins of this assignment, from 1
 * @param at by the server's clock
 * @param lateDays begun after the deadline that held then
 * @param percentTaken off the points for being late
 */
public record HandIn(
        long id,
        LearnerId learner,
        String assignment,
        int attempt,
        Instant at,
        int lateDays,
        int percentTaken,
        List<Finding> findings) {

    public HandIn {
        findings = List.copyOf(findings);
    }

    /** Before anything is taken off. */
    public double earned() {
        return findings.stream().mapToDouble(Finding::points).sum();
    }

    public double points() {
        return earned() * (100 - percentTaken) / 100;
    }

    public double of() {
        return findings.stream().mapToDouble(Finding::of).sum();
    }

    /** Whether an instructor has still to read something. */
    public boolean isPending() {
        return findings.stream().anyMatch(f -> f.verdict() == Finding.Verdict.TO_BE_READ);
    }
}
