package io.weightroom.data.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A grammar of short English sentences. What is true of its words is known: to which category each
 * belongs, and which are to each other as which others.
 */
public final class Grammar {

    /** Of words that say something about others, and have no category: {@code the}, {@code his}. */
    public static final String OTHERS = "other words";

    /** Sentences about each word of a category. */
    private static final int EACH = 60;

    private static final long SEED = 1;

    /** Words that can stand for each other anywhere, and the patterns that they stand in. */
    private record Kind(String category, List<String> words, List<String> patterns) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "numbers",
                            List.of("two three four five six seven eight nine".split(" ")),
                            List.of(
                                    "there were {x} apples left",
                                    "we counted {x} apples again",
                                    "{x} plus {x} is easy")),
                    new Kind(
                            "colours",
                            List.of("red green blue yellow white black brown grey".split(" ")),
                            List.of(
                                    "they painted it {x} again",
                                    "the {x} paint was dry",
                                    "a {x} wall is best")),
                    new Kind(
                            "days",
                            List.of(
                                    "monday tuesday wednesday thursday friday saturday sunday"
                                            .split(" ")),
                            List.of(
                                    "on {x} morning it rained",
                                    "the market opens on {x}",
                                    "every {x} evening it snowed")));

    private static final Map<String, String> CATEGORIES = categories();

    private Grammar() {}

    /**
     * a is to b as c is to d.
     *
     * @param relation between a and b, and between c and d
     */
    public record Analogy(Relation relation, String a, String b, String c, String d) {}

    /** All that hold: each pair of a relation with each other one of it. */
    public static List<Analogy> analogies() {
        var all = new ArrayList<Analogy>();
        for (var relation : Relation.values()) {
            for (var one : relation.pairs()) {
                for (var other : relation.pairs()) {
                    if (!one.equals(other)) {
                        all.add(
                                new Analogy(
                                        relation,
                                        one.first(),
                                        one.second(),
                                        other.first(),
                                        other.second()));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /** What {@code word} is; empty for words of no category, and for those of other texts. */
    public static Optional<String> category(String word) {
        return Optional.ofNullable(CATEGORIES.get(word));
    }

    /** All categories, in the order in which pages list them. */
    public static List<String> categoryNames() {
        return CATEGORIES.values().stream().distinct().toList();
    }

    /** The sentences, always the same ones. */
    static List<List<String>> sentences() {
        var random = new Random(SEED);
        var sentences = new ArrayList<List<String>>();
        for (int i = 0; i < EACH; i++) {
            for (var relation : Relation.values()) {
                for (var pair : relation.pairs()) {
                    sentences.add(relation.sentence(pair, false, random));
                    sentences.add(relation.sentence(pair, true, random));
                }
            }
            for (var kind : KINDS) {
                for (var word : kind.words()) {
                    sentences.add(sentence(kind, word, random));
                }
            }
        }
        Collections.shuffle(sentences, random);
        return sentences;
    }

    private static List<String> sentence(Kind kind, String word, Random random) {
        var pattern = kind.patterns().get(random.nextInt(kind.patterns().size()));
        var sentence = new ArrayList<String>();
        for (var slot : pattern.split(" ")) {
            boolean first = !sentence.contains(word);
            sentence.add(
                    !slot.equals("{x}")
                            ? slot
                            : first ? word : kind.words().get(random.nextInt(kind.words().size())));
        }
        return sentence;
    }

    private static Map<String, String> categories() {
        var categories = new LinkedHashMap<String, String>();
        Arrays.stream(Relation.values())
                .forEach(
                        relation ->
                                relation.pairs()
                                        .forEach(
                                                pair -> {
                                                    categories.put(
                                                            pair.first(), relation.category());
                                                    categories.put(
                                                            pair.second(), relation.category());
                                                }));
        KINDS.forEach(kind -> kind.words().forEach(w -> categories.put(w, kind.category())));
        return Collections.unmodifiableMap(categories);
    }
}
