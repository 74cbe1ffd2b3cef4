package io.weightroom.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A piece of an expression.
 *
 * @param from where it begins in the text, from 0; {@code to} is where it ends
 */
record Token(Kind kind, String text, int from, int to) {

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        LINE,
        END
    }

    static final int MOST_CHARACTERS = 600;
    private static final int LONGEST_NAME = 12;

    /** What a phone's keyboard or a textbook has in place of the plain sign. */
    private static final Map<String, String> PLAIN =
            Map.of(
                    "−", "-", "–", "-", "·", "*", "×", "*", "⋅", "*", "÷", "/", ";", "\n", "²",
                    "^2", "³", "^3");

    private static final Pattern SIGNS = Pattern.compile("[−–·×⋅÷;²³]");
    private static final Pattern TOKEN =
            Pattern.compile(
                    "[ \\t\\r]+|(\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?)"
                            + "|([A-Za-z][A-Za-z0-9_]*)|(\\*\\*|[-+*/^(),=])|(\\n)");

    /** The text that tokens stand in, with its signs made plain. */
    static String plain(String written) throws ExpressionRefused {
        if (written.length() > MOST_CHARACTERS) {
            throw new ExpressionRefused(
                    "At most %d characters can be read, found %s."
                            .formatted(
                                    MOST_CHARACTERS,
                                    String.format(Locale.ROOT, "%,d", written.length())));
        }
        return SIGNS.matcher(written).replaceAll(sign -> PLAIN.get(sign.group()));
    }

    static List<Token> of(String text) throws ExpressionRefused {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        int at = 0;
        for (; at < text.length(); at = matcher.end()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new ExpressionRefused(unknown(text, at));
            }
            var whole = matcher.group();
            var kind =
                    matcher.group(1) != null
                            ? Kind.NUMBER
                            : matcher.group(2) != null
                                    ? Kind.NAME
                                    : matcher.group(3) != null ? Kind.SYMBOL : Kind.LINE;
            if (kind == Kind.NAME && whole.length() > LONGEST_NAME) {
                throw new ExpressionRefused(
                        "A name has at most %d characters, found %d%s."
                                .formatted(LONGEST_NAME, whole.length(), place(at)));
            }
            if (kind != Kind.LINE || matcher.group(4) != null) {
                var sign = whole.equals("**") ? "^" : whole;
                tokens.add(new Token(kind, sign, at, matcher.end()));
            }
        }
        tokens.add(new Token(Kind.END, "", at, at));
        return tokens;
    }

    static String place(int from) {
        return " at character " + (from + 1);
    }

    boolean is(String symbol) {
        return text.equals(symbol);
    }

    /** As a message shows it. */
    String found() {
        return switch (kind) {
            case END -> "the end";
            case LINE -> "the end of the line";
            case NUMBER, NAME, SYMBOL -> "“" + text + "”";
        };
    }

    /** A letter of another alphabet can look like one of ours: its number tells them apart. */
    private static String unknown(String text, int from) {
        int point = text.codePointAt(from);
        var sign = Character.toString(point);
        var code = "U+%04X".formatted(point);
        return Character.isLetter(point)
                ? "Names are made of a to z, digits and _; found “%s” (%s)%s."
                        .formatted(sign, code, place(from))
                : "Expected a number, a name or one of + - * / ^ ( ), found “%s” (%s)%s."
                        .formatted(sign.matches("\\p{C}") ? "" : sign, code, place(from));
    }
}
