package io.weightroom.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** As much of a page's elements as a visitor needs who looks for what can be pressed. */
final class PageNodes {

    private final Map<Integer, Map<String, String>> values = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();

    /** Takes the changes that a message of the server's brings. */
    void change(JsonNode changes) {
        for (var change : changes) {
            int node = change.path("node").asInt();
            switch (change.path("type").asString("")) {
                case "put" -> {
                    var value = change.path("value");
                    if (value.isString()) {
                        values.computeIfAbsent(node, n -> new HashMap<>())
                                .put(change.path("key").asString(), value.asString());
                    }
                }
                case "splice" ->
                        change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
                case "detach" -> values.remove(node);
                default -> {}
            }
        }
    }

    /** The first button with these words. */
    OptionalInt button(String words) {
        return values.entrySet().stream()
                .filter(entry -> words.equals(entry.getValue().get("text")))
                .map(entry -> parents.getOrDefault(entry.getKey(), -1))
                .filter(parent -> value(parent, "tag").orElse("").endsWith("button"))
                .mapToInt(Integer::intValue)
                .min();
    }

    /** The words on a button. */
    String words(int button) {
        return values.entrySet().stream()
                .filter(entry -> parents.getOrDefault(entry.getKey(), -1) == button)
                .map(entry -> entry.getValue().getOrDefault("text", ""))
                .findFirst()
                .orElse("");
    }

    /** What stands in the form's field of this name. */
    Optional<String> field(String name) {
        return values.values().stream()
                .filter(attributes -> name.equals(attributes.get("name")))
                .flatMap(attributes -> Optional.ofNullable(attributes.get("value")).stream())
                .findFirst();
    }

    private Optional<String> value(int node, String key) {
        return Optional.ofNullable(values.getOrDefault(node, Map.of()).get(key));
    }
}
