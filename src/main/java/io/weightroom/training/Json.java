package io.weightroom.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much JSON as the header of a safetensors file needs: objects, arrays, strings and whole
 * numbers.
 */
final class Json {

    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads one object; its values are maps, lists, strings and longs.
     *
     * @throws IllegalArgumentException saying what was expected, what was found and where
     */
    static Map<String, Object> object(String text) {
        var reader = new Json(text);
        var object = reader.readObject(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.expected("the end");
        }
        return object;
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private Object value(int depth) {
        skipSpace();
        char c = peek();
        if (depth > DEEPEST) {
            throw expected("at most " + DEEPEST + " levels");
        }
        return switch (c) {
            case '{' -> readObject(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> readObject(int depth) {
        var object = new LinkedHashMap<String, Object>();
        skipSpace();
        take('{');
        skipSpace();
        if (peek() != '}') {
            do {
                skipSpace();
                String key = string();
                skipSpace();
                take(':');
                if (object.put(key, value(depth + 1)) != null) {
                    throw expected("each key once, \"" + key + "\" is there twice");
                }
                skipSpace();
            } while (taken(','));
        }
        take('}');
        return object;
    }

    private List<Object> array(int depth) {
        var array = new ArrayList<Object>();
        take('[');
        skipSpace();
        if (peek() != ']') {
            do {
                array.add(value(depth + 1));
                skipSpace();
            } while (taken(','));
        }
        take(']');
        return array;
    }

    private String string() {
        take('"');
        var string = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]+")) {
                    throw expected("four hexadecimal digits");
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw expected("an escape such as \\n");
        };
    }

    private long number() {
        int begin = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Long.parseLong(text.substring(begin, at));
        } catch (NumberFormatException e) {
            at = begin;
            throw expected("an object, array, string or whole number");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character, which must be there. */
    private char peek() {
        if (at >= text.length()) {
            throw expected("more");
        }
        return text.charAt(at);
    }

    private boolean taken(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void take(char c) {
        if (!taken(c)) {
            throw expected("'" + c + "'");
        }
    }

    private IllegalArgumentException expected(String what) {
        String found =
                at < text.length()
                        ? "'" + text.substring(at, Math.min(at + 12, text.length())) + "'"
                        : "the end";
        return new IllegalArgumentException(
                "expected %s at character %d, found %s".formatted(what, at, found));
    }
}
