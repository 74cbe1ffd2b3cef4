package io.weightroom.lesson;

import io.weightroom.spec.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys and values of a YAML block, each with its line. */
final class Mapping {

    private record Entry(SourceLocation at, Node value) {}

    private final YamlSource source;
    private final SourceLocation at;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Mapping(YamlSource source, SourceLocation at, MappingNode node) {
        this.source = source;
        this.at = at;
        for (var tuple : node.getValue()) {
            var line = source.at(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems().add(line, "expected a key, found a collection");
                continue;
            }
            var before = entries.putIfAbsent(key.getValue(), new Entry(line, tuple.getValueNode()));
            if (before != null) {
                problems()
                        .add(
                                line,
                                key.getValue()
                                        + " is given twice, first in line "
                                        + before.at().line());
            }
        }
    }

    private Mapping(YamlSource source, SourceLocation at, Map<String, Entry> entries) {
        this.source = source;
        this.at = at;
        this.entries.putAll(entries);
    }

    /** What this says, and where it says nothing, what {@code shared} does. */
    Mapping over(Mapping shared) {
        var all = new LinkedHashMap<>(shared.entries);
        all.putAll(entries);
        return new Mapping(source, at, all);
    }

    Mapping without(Collection<String> keys) {
        var rest = new LinkedHashMap<>(entries);
        rest.keySet().removeAll(keys);
        return new Mapping(source, at, rest);
    }

    Problems problems() {
        return source.problems();
    }

    /** Where the block begins. */
    SourceLocation at() {
        return at;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Where {@code key} stands, or the block where it does not. */
    SourceLocation at(String key) {
        return has(key) ? entries.get(key).at() : at;
    }

    /** Says which keys are none of {@code known}. */
    void allowOnly(Vocabulary known) {
        entries.forEach((key, entry) -> known.allows(key, entry.at(), problems()));
    }

    Optional<Text> text(String key) {
        return Optional.ofNullable(entries.get(key)).flatMap(e -> scalar(key, e.value()));
    }

    Optional<Text> requiredText(String key, String expected) {
        if (!has(key)) {
            problems().add(at, key + " is missing; expected " + expected);
        }
        return text(key);
    }

    <T> Optional<T> value(String key, Kind<T> kind) {
        return text(key).flatMap(text -> kind.of(text, key, problems()));
    }

    /** The constant of {@code type} that stands under {@code key}. */
    <E extends Enum<E> & Written> Optional<E> word(String key, Class<E> type) {
        return text(key).flatMap(text -> word(key, text, type));
    }

    /** The constants of {@code type} that are listed under {@code key}. */
    <E extends Enum<E> & Written> List<E> words(String key, Class<E> type) {
        return texts(key).stream().flatMap(text -> word(key, text, type).stream()).toList();
    }

    private <E extends Enum<E> & Written> Optional<E> word(String key, Text text, Class<E> type) {
        Vocabulary.of(key, Written.words(type)).allows(text.value(), text.at(), problems());
        return Written.find(type, text.value());
    }

    <T> Optional<T> required(String key, Kind<T> kind) {
        return requiredText(key, kind.expected()).flatMap(text -> kind.of(text, key, problems()));
    }

    /** The texts of a list; empty where the key is absent or no list of texts. */
    List<Text> texts(String key) {
        var texts = new ArrayList<Text>();
        switch (has(key) ? entries.get(key).value() : null) {
            case null -> {}
            case SequenceNode list ->
                    list.getValue().forEach(node -> scalar(key, node).ifPresent(texts::add));
            case Node other ->
                    problems()
                            .add(
                                    source.at(other.getStartMark()),
                                    key + ": expected a list [a, b, ...], found " + what(other));
        }
        return texts;
    }

    List<Text> requiredTexts(String key, String expected) {
        if (!has(key)) {
            problems().add(at, key + " is missing; expected " + expected);
        }
        return texts(key);
    }

    /** The {@code least} to {@code most} values of a list; empty where it is absent or wrong. */
    <T> Optional<List<T>> values(String key, Kind<T> kind, int least, int most) {
        if (!has(key)) {
            return Optional.empty();
        }
        int before = problems().count();
        var values =
                texts(key).stream().flatMap(t -> kind.of(t, key, problems()).stream()).toList();
        if (problems().count() > before) {
            return Optional.empty();
        }
        if (values.size() < least || values.size() > most) {
            var expected = least == most ? "" + least : least + " to " + most;
            problems()
                    .add(
                            at(key),
                            "%s: expected %s values, found %d"
                                    .formatted(key, expected, values.size()));
            return Optional.empty();
        }
        return Optional.of(values);
    }

    /** The keys and values of each entry of a list; empty where it is absent or no such list. */
    List<Mapping> mappings(String key) {
        var mappings = new ArrayList<Mapping>();
        switch (has(key) ? entries.get(key).value() : null) {
            case null -> {}
            case SequenceNode list -> {
                for (var node : list.getValue()) {
                    if (node instanceof MappingNode mapping) {
                        mappings.add(new Mapping(source, source.at(node.getStartMark()), mapping));
                    } else {
                        problems()
                                .add(
                                        source.at(node.getStartMark()),
                                        key + ": expected keys and values, found " + what(node));
                    }
                }
            }
            case Node other ->
                    problems()
                            .add(
                                    source.at(other.getStartMark()),
                                    key + ": expected a list of - name: ..., found " + what(other));
        }
        return mappings;
    }

    private Optional<Text> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Text(scalar.getValue(), source.at(node.getStartMark())));
        }
        problems()
                .add(
                        source.at(node.getStartMark()),
                        key + ": expected one value, found " + what(node));
        return Optional.empty();
    }

    private static String what(Node node) {
        return switch (node) {
            case SequenceNode list -> "a list";
            case MappingNode mapping -> "keys and values";
            default -> "one value";
        };
    }
}
