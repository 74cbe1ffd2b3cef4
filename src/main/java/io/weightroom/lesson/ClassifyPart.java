package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** A part of what a {@code classify} block shows of a photo. */
public enum ClassifyPart implements Written {
    /** What becomes of the photo before the network sees it. */
    PREPARATION("preparation"),
    /** The five likeliest labels. */
    ANSWER("answer"),
    /** Logits beside probabilities, with a temperature. */
    LOGITS("logits"),
    /** Which places of the photo the answer hangs on. */
    WHERE("where");

    private final String text;

    ClassifyPart(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
