package io.weightroom.wall;

/** What people write to each other: of bounded length, without characters that nobody sees. */
final class Words {

    private Words() {}

    /**
     * @throws IllegalArgumentException with a sentence, where it is too long
     */
    static String line(String text, int most, String what) {
        var plain = text.replaceAll("\\p{Cc}+", " ").strip();
        if (plain.length() > most) {
            throw new IllegalArgumentException(
                    "%s: expected at most %,d characters, found %,d"
                            .formatted(what, most, plain.length()));
        }
        return plain;
    }

    /** The same, where there must be some. */
    static String some(String text, int most, String what) {
        var plain = line(text, most, what);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException(what + ": expected some words, found none");
        }
        return plain;
    }
}
