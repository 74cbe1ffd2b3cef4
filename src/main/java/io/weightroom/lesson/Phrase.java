package io.weightroom.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word with arguments on one line, as layers, data sets and optimizers are written: {@code conv2d
 * 16 3 padding=1}. Arguments without a name come first and in order, as in PyTorch.
 */
final class Phrase {

    private final Text whole;
    private final Problems problems;
    private final String word;
    private final List<String> inOrder = new ArrayList<>();
    private final Map<String, String> named = new LinkedHashMap<>();

    Phrase(Text whole, Problems problems) {
        this.whole = whole;
        this.problems = problems;
        var parts = whole.value().strip().split("\\s+");
        word = parts[0];
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                inOrder.add(parts[i]);
            } else {
                put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            }
        }
    }

    private void put(String name, String value) {
        if (named.put(name, value) != null) {
            problems.add(at(), word + ": " + name + " is given twice");
        }
    }

    String word() {
        return word;
    }

    SourceLocation at() {
        return whole.at();
    }

    /**
     * Gives arguments their names.
     *
     * @param names in order
     * @return whether each argument has a name that {@code word} knows
     */
    boolean takes(String... names) {
        int before = problems.count();
        var known = Vocabulary.of(word + " argument", List.of(names));
        named.keySet().forEach(name -> checkName(known, name));
        if (inOrder.size() > names.length) {
            var expected = names.length == 0 ? "no arguments" : String.join(", ", names);
            problems.add(
                    at(), "%s takes %s; found %d values".formatted(word, expected, inOrder.size()));
        }
        for (int i = 0; i < Math.min(inOrder.size(), names.length); i++) {
            put(names[i], inOrder.get(i));
        }
        inOrder.clear();
        return problems.count() == before;
    }

    private void checkName(Vocabulary known, String name) {
        if (known.words().isEmpty()) {
            problems.add(
                    at(),
                    word
                            + " takes no arguments, found "
                            + Text.found(name + "=" + named.get(name)));
        } else {
            known.allows(name, at(), problems);
        }
    }

    /** An argument that must be there. */
    <T> Optional<T> required(String name, Kind<T> kind) {
        if (!named.containsKey(name)) {
            problems.add(
                    at(), "%s: %s is missing; expected %s".formatted(word, name, kind.expected()));
            return Optional.empty();
        }
        return kind.of(new Text(named.get(name), at()), word + ": " + name, problems);
    }

    /** An argument that may be left out; {@code otherwise} too where it is wrong. */
    <T> T optional(String name, Kind<T> kind, T otherwise) {
        return named.containsKey(name) ? required(name, kind).orElse(otherwise) : otherwise;
    }
}
