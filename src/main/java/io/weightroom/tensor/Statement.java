package io.weightroom.tensor;

/** A whole line. */
sealed interface Statement {

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
