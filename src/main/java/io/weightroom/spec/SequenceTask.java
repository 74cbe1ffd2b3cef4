package io.weightroom.spec;

/** What has to be remembered of a sequence, as published tests of recurrent networks ask it. */
public enum SequenceTask implements Written {
    /** Which of eight symbols stood first; the others are noise. */
    FIRST_SYMBOL("first-symbol"),
    /** Whether the number of ones among zeros and ones is odd. */
    PARITY("parity"),
    /** Which of eight symbols stood a given number of steps before the end. */
    ECHO("echo"),
    /** The next value of a sine of unknown frequency and phase, with noise. */
    SINE("sine");

    private final String text;

    SequenceTask(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
