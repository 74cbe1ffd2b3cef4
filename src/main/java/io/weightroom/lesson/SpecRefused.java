package io.weightroom.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** A file asks for a training run that cannot be; it carries every reason at once. */
public final class SpecRefused extends Exception {

    private final List<Problem> problems;

    public SpecRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In order of their lines, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
