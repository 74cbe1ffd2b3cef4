package io.weightroom.tensor;

import java.util.List;
import java.util.Set;

/** A place between the tokens of a line, which only moves on. */
final class Cursor {

    private final List<Token> tokens;
    private int next;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The end of the line stays the next for ever. */
    Token advance() {
        var token = peek();
        if (!isAtEnd()) {
            next++;
        }
        return token;
    }

    boolean isAtEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean isAt(String sign) {
        return peek().is(sign);
    }

    boolean isAtOneOf(Set<String> signs) {
        return peek().kind() == Token.Kind.SIGN && signs.contains(peek().text());
    }

    /** Whether a name stands here with a sign behind it. */
    boolean isAtNameBefore(String sign) {
        return peek().kind() == Token.Kind.NAME && tokens.get(next + 1).is(sign);
    }

    boolean take(String sign) {
        boolean there = isAt(sign);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw unexpected();
        }
    }

    String name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected();
        }
        return advance().text();
    }

    TensorError unexpected() {
        return unexpected(peek());
    }

    static TensorError unexpected(Token token) {
        return new TensorError(
                "SyntaxError",
                "invalid syntax",
                token.kind() == Token.Kind.END
                        ? "The line ends where something more is expected."
                        : "At place %d nothing like %s is expected."
                                .formatted(token.at() + 1, token.text()));
    }
}
