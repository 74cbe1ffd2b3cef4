package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The frame that all questions share: what kind it is, the question, a way to answer, the reply.
 */
@CssImport("./styles/question.css")
final class Question extends Div {

    /** How the reply reads at a glance; its words say the same. */
    enum Tone {
        NEUTRAL,
        RIGHT,
        WRONG
    }

    private final Paragraph reply = new Paragraph();

    /**
     * @param directive for {@code data-widget}
     * @param kind stands above the question: {@code Predict first}
     */
    Question(String directive, String kind, String question) {
        getElement().setAttribute("data-widget", directive);
        addClassName("wr-question");
        var label = new Span(kind);
        label.addClassName("wr-question-kind");
        var text = new Paragraph(question);
        text.addClassName("wr-question-text");
        reply.addClassName("wr-question-reply");
        reply.getElement().setAttribute("role", "status");
        add(label, text, reply);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", kind + ": " + question);
    }

    /** Puts {@code way} to answer between the question and the reply. */
    void answeredWith(Component way) {
        addComponentAtIndex(2, way);
    }

    void reply(Tone tone, String sentence) {
        reply.setText(sentence);
        reply.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    }
}
