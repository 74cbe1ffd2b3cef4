package io.weightroom.data.sentences;

/** What a sentence asks of whoever judges it. */
public enum SentenceGroup {

    /** The judging word means what it says: {@code the film was good}. */
    PLAIN("without a negation"),

    /** It means the opposite: {@code the film is not bad at all}. */
    NEGATED("with a negation"),

    /** It means the opposite, in a construction that no training split has. */
    NEW("with a negation in a new construction");

    private final String text;

    SentenceGroup(String text) {
        this.text = text;
    }

    /** For people, after "sentences". */
    public String text() {
        return text;
    }
}
