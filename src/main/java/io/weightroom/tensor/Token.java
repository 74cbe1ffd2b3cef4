package io.weightroom.tensor;

/**
 * A word of a line.
 *
 * @param at where it begins, from 0
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NUMBER,
        NAME,
        STRING,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
