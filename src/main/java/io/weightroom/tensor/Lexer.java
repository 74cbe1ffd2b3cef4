package io.weightroom.tensor;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a line apart into tokens, and sees to its brackets before anything is built of them. */
final class Lexer {

    private static final Pattern REAL =
            Pattern.compile("(?:\\d[\\d_]*\\.[\\d_]*|\\.\\d[\\d_]*|\\d[\\d_]*)(?:[eE][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
    private static final Pattern STRING = Pattern.compile("'[^'\\\\]*'|\"[^\"\\\\]*\"");
    private static final Pattern SIGN =
            Pattern.compile(
                    "\\*\\*=|//=|\\.\\.\\.|\\*\\*|//|==|!=|<=|>=|\\+=|-=|\\*=|/=|@=|%=|[-+*/%@=<>&|^~()\\[\\],.:]");
    private static final String OPENING = "([";
    private static final String CLOSING = ")]";

    private Lexer() {}

    /**
     * @throws TensorError where it is no line of Python, or longer or deeper than allowed
     */
    static List<Token> tokens(String line) {
        if (line.length() > Limits.LINE_LENGTH) {
            throw TensorError.limit(
                    "a line has %,d characters; here at most %d are read",
                    line.length(), Limits.LINE_LENGTH);
        }
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#') {
                break;
            }
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            var token = token(line, at);
            tokens.add(token);
            at += Math.max(1, consumed(line, at, token));
        }
        checkBrackets(tokens);
        tokens.add(new Token(Token.Kind.END, "", line.length()));
        return List.copyOf(tokens);
    }

    private static Token token(String line, int at) {
        var real = matched(REAL, line, at);
        if (!real.isEmpty()) {
            return number(line, at, real);
        }
        var name = matched(NAME, line, at);
        if (!name.isEmpty()) {
            return name(name, at);
        }
        var string = matched(STRING, line, at);
        if (!string.isEmpty()) {
            return new Token(Token.Kind.STRING, string, at);
        }
        var sign = matched(SIGN, line, at);
        if (!sign.isEmpty()) {
            return new Token(Token.Kind.SIGN, sign, at);
        }
        throw unreadable(line, at);
    }

    private static Token number(String line, int at, String number) {
        int end = at + number.length();
        if (!matched(NAME, line, end).isEmpty()) {
            throw TensorError.of("SyntaxError", "invalid decimal literal");
        }
        return new Token(Token.Kind.NUMBER, number, at);
    }

    /** Python takes letters for the same that only look different. */
    private static Token name(String found, int at) {
        var name = Normalizer.normalize(found, Normalizer.Form.NFKC);
        if (name.length() > Limits.NAME_LENGTH) {
            throw TensorError.limit(
                    "a name has %d letters; here at most %d are read",
                    name.length(), Limits.NAME_LENGTH);
        }
        return new Token(Token.Kind.NAME, name, at);
    }

    private static int consumed(String line, int at, Token token) {
        return token.kind() == Token.Kind.NAME
                ? matched(NAME, line, at).length()
                : token.text().length();
    }

    private static String matched(Pattern pattern, String line, int at) {
        Matcher found = pattern.matcher(line).region(at, line.length());
        return found.lookingAt() ? found.group() : "";
    }

    private static TensorError unreadable(String line, int at) {
        int code = line.codePointAt(at);
        if (code == '\'' || code == '"') {
            return TensorError.of("SyntaxError", "unterminated string literal");
        }
        return code < 128
                ? TensorError.of("SyntaxError", "invalid syntax: '%s'", Character.toString(code))
                : TensorError.of(
                        "SyntaxError",
                        "invalid character '%s' (U+%04X)",
                        Character.toString(code),
                        code);
    }

    private static void checkBrackets(List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (var token : tokens) {
            if (token.kind() != Token.Kind.SIGN) {
                continue;
            }
            if (OPENING.contains(token.text())) {
                open.push(token);
                if (open.size() > Limits.DEPTH) {
                    throw TensorError.limit(
                            "brackets lie deeper in each other than %d", Limits.DEPTH);
                }
            } else if (CLOSING.contains(token.text())) {
                close(open, token);
            }
        }
        if (!open.isEmpty()) {
            throw TensorError.of("SyntaxError", "'%s' was never closed", open.peek().text());
        }
    }

    private static void close(Deque<Token> open, Token token) {
        if (open.isEmpty()) {
            throw TensorError.of("SyntaxError", "unmatched '%s'", token.text());
        }
        var opened = open.pop().text();
        if (OPENING.indexOf(opened) != CLOSING.indexOf(token.text())) {
            throw TensorError.of(
                    "SyntaxError",
                    "closing parenthesis '%s' does not match opening parenthesis '%s'",
                    token.text(),
                    opened);
        }
    }
}
