package io.weightroom.training;

import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a safetensors file says about its bytes: a JSON object with name, type, shape and place of
 * each tensor, and texts under {@code __metadata__}.
 *
 * @param entries in the order of their bytes, without gaps
 */
record SafetensorsHeader(List<Entry> entries, Map<String, String> metadata) {

    private static final String METADATA = "__metadata__";
    private static final String TYPE = "F32";

    /**
     * @param from the first byte, counted from the end of the header
     * @param to the byte after the last
     */
    record Entry(String name, Shape shape, long from, long to) {}

    static SafetensorsHeader of(List<Tensor> tensors, Map<String, String> metadata) {
        var entries = new ArrayList<Entry>();
        long from = 0;
        for (var tensor : tensors) {
            long to = from + (long) tensor.values().length * Float.BYTES;
            entries.add(new Entry(tensor.name(), tensor.shape(), from, to));
            from = to;
        }
        return new SafetensorsHeader(List.copyOf(entries), metadata);
    }

    long dataBytes() {
        return entries.isEmpty() ? 0 : entries.getLast().to();
    }

    String json() {
        var members = new ArrayList<String>();
        members.add(
                new TreeMap<>(metadata)
                        .entrySet().stream()
                                .map(e -> Json.quoted(e.getKey()) + ":" + Json.quoted(e.getValue()))
                                .collect(
                                        Collectors.joining(
                                                ",", Json.quoted(METADATA) + ":{", "}")));
        for (var entry : entries) {
            members.add(
                    "%s:{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                            .formatted(
                                    Json.quoted(entry.name()),
                                    TYPE,
                                    entry.shape().sizes().toString().replace(" ", ""),
                                    entry.from(),
                                    entry.to()));
        }
        return "{" + String.join(",", members) + "}";
    }

    /**
     * @throws IllegalArgumentException where it is not such a header
     */
    static SafetensorsHeader parse(String json) {
        var entries = new ArrayList<Entry>();
        var metadata = new TreeMap<String, String>();
        Json.object(json)
                .forEach(
                        (name, value) -> {
                            if (name.equals(METADATA)) {
                                map(name, value)
                                        .forEach(
                                                (k, v) ->
                                                        metadata.put(
                                                                String.valueOf(k), text(k, v)));
                            } else {
                                entries.add(entry(name, map(name, value)));
                            }
                        });
        entries.sort((a, b) -> Long.compare(a.to(), b.to()));
        long from = 0;
        for (var entry : entries) {
            require(entry.from() == from, entry.name(), "to begin at byte " + from, entry.from());
            from = entry.to();
        }
        return new SafetensorsHeader(List.copyOf(entries), metadata);
    }

    private static Entry entry(String name, Map<?, ?> value) {
        require(TYPE.equals(value.get("dtype")), name, "dtype " + TYPE, value.get("dtype"));
        var sizes = numbers(name + ": shape", value.get("shape"));
        var offsets = numbers(name + ": data_offsets", value.get("data_offsets"));
        require(offsets.size() == 2, name, "two data_offsets", offsets);
        long bytes = Float.BYTES;
        for (long size : sizes) {
            require(size >= 0 && size <= Integer.MAX_VALUE, name, "a shape", sizes);
            bytes = Math.multiplyExact(bytes, size);
        }
        require(bytes <= Integer.MAX_VALUE, name, "at most 2 GiB", bytes + " bytes");
        require(offsets.get(1) - offsets.get(0) == bytes, name, bytes + " bytes", offsets);
        var shape = new Shape(sizes.stream().map(Math::toIntExact).toList());
        return new Entry(name, shape, offsets.get(0), offsets.get(1));
    }

    private static Map<?, ?> map(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(name + ": expected an object, found " + value);
    }

    private static String text(Object name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + ": expected a text, found " + value);
    }

    private static List<Long> numbers(String name, @Nullable Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)) {
            return list.stream().map(Long.class::cast).toList();
        }
        throw new IllegalArgumentException(name + ": expected whole numbers, found " + value);
    }

    private static void require(boolean met, String name, String expected, @Nullable Object found) {
        if (!met) {
            throw new IllegalArgumentException(
                    "%s: expected %s, found %s".formatted(name, expected, found));
        }
    }
}
