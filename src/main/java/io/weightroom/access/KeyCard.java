package io.weightroom.access;

import io.weightroom.classroom.LearnerId;

/**
 * What somebody signs in with who has no password. It is shown once: kept is only its hash, which
 * suffices, since nobody can try all of 2^78 codes.
 *
 * @param name of its owner
 * @param code in groups of four letters
 */
public record KeyCard(LearnerId learner, String name, String code) {

    private static final int LETTERS = 16;

    static KeyCard newFor(LearnerId learner, DisplayName name) {
        return new KeyCard(learner, name.text(), RandomCode.shown(RandomCode.of(LETTERS)));
    }

    String hash() {
        return RandomCode.hash(RandomCode.typed(code));
    }

    static boolean looksLikeOne(String typed) {
        return RandomCode.typed(typed).length() == LETTERS;
    }
}
