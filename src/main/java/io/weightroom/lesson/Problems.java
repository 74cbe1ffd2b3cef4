package io.weightroom.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong in one file, gathered while the reading goes on. */
final class Problems {

    private final List<Problem> found;
    private final String subject;

    Problems() {
        this(new ArrayList<>(), "");
    }

    private Problems(List<Problem> found, String subject) {
        this.found = found;
        this.subject = subject;
    }

    /** The same list; what is added through this view begins with {@code subject}. */
    Problems about(String subject) {
        return new Problems(found, this.subject + subject + ": ");
    }

    void add(SourceLocation at, String message) {
        found.add(new Problem(at, subject + message));
    }

    int count() {
        return found.size();
    }

    /** In order of their lines, each once: what several runs share is read for each. */
    List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Problem p) -> p.at().line()))
                .toList();
    }
}
