package io.weightroom.access;

import java.util.List;

/** A table of students cannot be read whole, so that nothing of it was taken. */
public class RosterRefused extends AccessRefused {

    private final transient List<String> problems;

    /**
     * @param problems each a sentence, with its line where it is about one
     */
    public RosterRefused(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
