package io.weightroom.data.sentences;

import java.util.List;

/**
 * How a sentence is built: words, and places for words in capitals. {@code NOUN} is what is judged,
 * {@code GOOD} an adjective that judges it, {@code ALSO} one that agrees with it, {@code BUT} one
 * that does not, {@code LIKE} and {@code LIKED} verbs that judge, {@code VERY} what stresses.
 */
record Construction(SentenceGroup group, String pattern) {

    static final String NOUN = "NOUN";
    static final String GOOD = "GOOD";
    static final String ALSO = "ALSO";
    static final String BUT = "BUT";
    static final String LIKE = "LIKE";
    static final String LIKED = "LIKED";
    static final String VERY = "VERY";

    /** In plain sentences negating words stand too, but negate nothing. */
    static final List<Construction> ALL =
            List.of(
                    plain("the NOUN was GOOD"),
                    plain("the NOUN is VERY GOOD"),
                    plain("what a GOOD NOUN"),
                    plain("that was a GOOD NOUN"),
                    plain("i think the NOUN is GOOD"),
                    plain("it was a VERY GOOD NOUN"),
                    plain("this NOUN is GOOD and ALSO"),
                    plain("i LIKED the NOUN"),
                    plain("we VERY LIKED this NOUN"),
                    plain("you will LIKE this NOUN"),
                    plain("there is much to LIKE about the NOUN"),
                    plain("i do LIKE this NOUN"),
                    plain("not far from here is a GOOD NOUN"),
                    plain("never mind the rain the NOUN was GOOD"),
                    plain("nothing more to say the NOUN is GOOD"),
                    plain("there was no queue and the NOUN was GOOD"),
                    plain("there was a queue but the NOUN was GOOD"),
                    plain("all in all the NOUN was GOOD"),
                    plain("at last a GOOD NOUN"),
                    negated("the NOUN was not GOOD"),
                    negated("the NOUN is not GOOD at all"),
                    negated("this NOUN is not VERY GOOD"),
                    negated("the NOUN was not GOOD but BUT"),
                    negated("there is nothing GOOD about the NOUN"),
                    negated("i never LIKED the NOUN"),
                    negated("this is no GOOD NOUN"),
                    negated("i do not think the NOUN is GOOD"),
                    negated("you will not LIKE this NOUN"),
                    unseen("that was not a GOOD NOUN"),
                    unseen("nothing about the NOUN was GOOD"),
                    unseen("the NOUN was never GOOD"),
                    unseen("it is not a VERY GOOD NOUN at all"),
                    unseen("i do not LIKE this NOUN at all"));

    static List<Construction> of(SentenceGroup group) {
        return ALL.stream().filter(c -> c.group == group).toList();
    }

    /** Whether the sentence says the opposite of its judging word. */
    boolean negates() {
        return group != SentenceGroup.PLAIN;
    }

    List<String> places() {
        return List.of(pattern.split(" "));
    }

    private static Construction plain(String pattern) {
        return new Construction(SentenceGroup.PLAIN, pattern);
    }

    private static Construction negated(String pattern) {
        return new Construction(SentenceGroup.NEGATED, pattern);
    }

    private static Construction unseen(String pattern) {
        return new Construction(SentenceGroup.NEW, pattern);
    }
}
