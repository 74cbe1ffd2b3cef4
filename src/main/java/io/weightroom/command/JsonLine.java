package io.weightroom.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One JSON object on one line, for programs that read what a command prints. */
final class JsonLine {

    private final Map<String, String> members = new LinkedHashMap<>();

    JsonLine with(String key, String value) {
        members.put(key, quoted(value));
        return this;
    }

    JsonLine with(String key, long value) {
        members.put(key, String.valueOf(value));
        return this;
    }

    JsonLine with(String key, boolean value) {
        members.put(key, String.valueOf(value));
        return this;
    }

    JsonLine with(String key, List<JsonLine> objects) {
        members.put(
                key,
                objects.stream()
                        .map(JsonLine::toString)
                        .collect(Collectors.joining(",", "[", "]")));
        return this;
    }

    /** JSON knows neither NaN nor infinity: both become null. */
    JsonLine with(String key, double value) {
        members.put(key, Double.isFinite(value) ? String.valueOf(value) : "null");
        return this;
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(e -> quoted(e.getKey()) + ":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
