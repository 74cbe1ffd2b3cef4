package io.weightroom.data.sentences;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Draws sentences. What is judged and the word that judges it meet either in the training split or
 * in the test split, so that no sentence of one is in the other.
 */
final class SentenceGrammar {

    /** Of every so many pairs one is in the test split. */
    private static final int PAIRS = 5;

    private final RandomGenerator random;
    private final boolean test;

    SentenceGrammar(long seed, boolean test) {
        this.random = new Random(seed);
        this.test = test;
    }

    /** So many of a group, no two alike; every other one praises. */
    List<Sentence> draw(SentenceGroup group, int count) {
        var constructions = Construction.of(group);
        var drawn = new LinkedHashSet<Sentence>();
        while (drawn.size() < count) {
            var construction = constructions.get(random.nextInt(constructions.size()));
            boolean praises = drawn.size() % 2 == 0;
            drawn.add(new Sentence(words(construction, praises), praises, group));
        }
        return List.copyOf(drawn);
    }

    private List<String> words(Construction construction, boolean praises) {
        var judging = JudgingWords.of(praises != construction.negates());
        var against = JudgingWords.of(praises == construction.negates());
        int noun = random.nextInt(JudgingWords.NOUNS.size());
        var adjectives =
                construction.negates() && !test ? judging.oftenNegated() : judging.adjectives();
        int adjective = meeting(noun, adjectives.size());
        int verb = meeting(noun, judging.verbs().size());
        var words = new ArrayList<String>();
        for (String place : construction.places()) {
            words.add(
                    switch (place) {
                        case Construction.NOUN -> JudgingWords.NOUNS.get(noun);
                        case Construction.GOOD -> adjectives.get(adjective);
                        case Construction.ALSO -> another(noun, adjectives, adjective);
                        case Construction.BUT ->
                                against.oftenNegated()
                                        .get(meeting(noun, against.oftenNegated().size()));
                        case Construction.LIKE -> judging.verbs().get(verb);
                        case Construction.LIKED -> judging.pastVerbs().get(verb);
                        case Construction.VERY -> any(JudgingWords.STRESSES);
                        default -> place;
                    });
        }
        return words;
    }

    /** One of {@code count} words that may meet this noun in this split. */
    private int meeting(int noun, int count) {
        int word = random.nextInt(count);
        while ((noun + 2 * word) % PAIRS == 0 != test) {
            word = random.nextInt(count);
        }
        return word;
    }

    private String another(int noun, List<String> words, int first) {
        int word = meeting(noun, words.size());
        while (word == first) {
            word = meeting(noun, words.size());
        }
        return words.get(word);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
