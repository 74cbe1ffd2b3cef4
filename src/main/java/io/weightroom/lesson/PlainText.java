package io.weightroom.lesson;

/** Markdown without widgets, as cards of models are written. */
public final class PlainText {

    private PlainText() {}

    /** HTML that is safe to show: HTML within {@code markdown} comes out as text. */
    public static String html(String markdown) {
        return LessonMarkdown.html(LessonMarkdown.parse(markdown));
    }
}
