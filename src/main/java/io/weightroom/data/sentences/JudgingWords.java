package io.weightroom.data.sentences;

import java.util.List;

/**
 * Words of one polarity.
 *
 * @param adjectives the last {@link #NEVER_NEGATED} of them are negated in the test split only
 * @param verbs to judge with: {@code like}
 * @param pastVerbs the same in the past
 */
record JudgingWords(List<String> adjectives, List<String> verbs, List<String> pastVerbs) {

    static final int NEVER_NEGATED = 4;

    static final JudgingWords PRAISE =
            of(
                    """
                    good great lovely wonderful excellent brilliant delightful pleasant perfect
                    fantastic beautiful splendid fine impressive superb charming clever graceful
                    """,
                    "like love enjoy admire adore",
                    "liked loved enjoyed admired adored");

    static final JudgingWords BLAME =
            of(
                    """
                    bad awful terrible boring dull dreadful horrible poor ugly weak nasty
                    miserable annoying disappointing tedious clumsy silly shabby
                    """,
                    "hate dislike regret despise detest",
                    "hated disliked regretted despised detested");

    /** What is judged. */
    static final List<String> NOUNS =
            words(
                    """
                    film book meal hotel room song concert show coffee cake play story game museum
                    trip soup garden beach
                    """);

    /** What stresses an adjective or a verb. */
    static final List<String> STRESSES = words("really truly");

    static JudgingWords of(boolean praise) {
        return praise ? PRAISE : BLAME;
    }

    /** Adjectives that training negates too. */
    List<String> oftenNegated() {
        return adjectives.subList(0, adjectives.size() - NEVER_NEGATED);
    }

    private static JudgingWords of(String adjectives, String verbs, String pastVerbs) {
        return new JudgingWords(words(adjectives), words(verbs), words(pastVerbs));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
