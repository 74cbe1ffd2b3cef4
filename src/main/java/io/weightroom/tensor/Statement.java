package io.weightroom.tensor;

/** A whole line. */
sealed interface Statement {

    /** The name of what the line gives, changes or shows; empty where that has none. */
    default String about() {
        return switch (this) {
            case Named(String name, Expression value) -> name;
            case Shown(Expression.Name(String name)) -> name;
            case Changed(Expression.Name(String name), String sign, Expression by) -> name;
            case Written(Expression.Index(Expression.Name(String name), var items), var value) ->
                    name;
            default -> "";
        };
    }

    /** An empty line, a comment, or {@code import torch}. */
    record Nothing() implements Statement {}

    record Shown(Expression value) implements Statement {}

    record Named(String name, Expression value) implements Statement {}

    /** {@code x[0] = 5}: writes into memory that is there. */
    record Written(Expression.Index into, Expression value) implements Statement {}

    /**
     * {@code x += 1}.
     *
     * @param sign without its {@code =}
     */
    record Changed(Expression into, String sign, Expression by) implements Statement {}
}
