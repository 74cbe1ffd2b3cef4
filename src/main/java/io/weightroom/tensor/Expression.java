package io.weightroom.tensor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a line, as the grammar sees it. */
sealed interface Expression {

    /** A number, a string, {@code True}, {@code None} or {@code ...} as written. */
    record Literal(Value value) implements Expression {}

    record Name(String name) implements Expression {}

    record Listing(List<Expression> items, boolean tuple) implements Expression {}

    /** {@code from:to:step} between the brackets of an index. */
    record Slice(Optional<Expression> from, Optional<Expression> to, Optional<Expression> step)
            implements Expression {}

    record Unary(String sign, Expression of) implements Expression {}

    record Binary(String sign, Expression left, Expression right) implements Expression {}

    record Attribute(Expression of, String name) implements Expression {}

    record Call(Expression callee, List<Expression> arguments, Map<String, Expression> keywords)
            implements Expression {}

    record Index(Expression of, List<Expression> items) implements Expression {}
}
