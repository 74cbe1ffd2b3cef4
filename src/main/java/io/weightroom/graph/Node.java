package io.weightroom.graph;

import java.util.List;
import java.util.Optional;

/** One value of a computational graph. */
public sealed interface Node {

    /** As it stands in the expression. */
    String text();

    /** The name that the expression has for it. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** A value from outside: an input, a weight. */
    record Leaf(String text) implements Node {
        @Override
        public Optional<String> name() {
            return Optional.of(text);
        }
    }

    /** A number that the expression itself contains. */
    record Constant(double value, String text) implements Node {}

    /**
     * A number made of others.
     *
     * @param inputs indices of nodes that come before this one
     */
    record Computed(Operation operation, List<Integer> inputs, String text, Optional<String> name)
            implements Node {}

    /** What a page calls it: its name, or its text where it has none. */
    default String called() {
        return name().orElse(text());
    }
}
