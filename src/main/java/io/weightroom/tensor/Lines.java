package io.weightroom.tensor;

import java.util.Optional;

/** What can be told of a line without evaluating it. */
public final class Lines {

    private Lines() {}

    /** Why the line is none that is read here. */
    public static Optional<String> problem(String line) {
        try {
            Parser.statement(line);
            return Optional.empty();
        } catch (TensorError e) {
            return Optional.of((e.words() + ". " + e.why()).strip());
        }
    }
}
