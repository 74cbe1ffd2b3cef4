package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.graph.Written;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.widget.Question.Tone;
import java.util.stream.Collectors;

/** A gradient that a learner works out and types; a wrong one is told where the chain broke. */
final class GradientWidget extends Div {

    /** What the answer's row holds. */
    private static final int MOST_CHARACTERS = 200;

    private final Workbench bench;
    private final QuestionDirective.Gradient directive;
    private final Answer.Question key;
    private final Question frame;
    private final Input typed = new Input();
    private final NativeButton answer = new NativeButton("Answer", press -> answer());

    GradientWidget(Workbench bench, String page, QuestionDirective.Gradient directive) {
        this.bench = bench;
        this.directive = directive;
        key = new Answer.Question(Kind.CHECK, page, directive.name());
        var asked = directive.asked().asked();
        frame =
                new Question(
                        "gradient",
                        "By hand",
                        directive.question().orElse("What is %s?".formatted(asked)));
        frame.answeredWith(new Div(given(), form(asked)));
        add(frame);
        bench.progress().answer(bench.learner(), key).ifPresent(this::show);
    }

    /** The expression, line by line, and the values of its names. */
    private Div given() {
        var given = new Div();
        given.addClassName("wr-question-given");
        directive
                .expression()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> given.add(new Span(Written.pretty(line.strip()))));
        var graph = directive.asked().graph();
        var values =
                graph.leaves().stream()
                        .map(
                                leaf ->
                                        Written.pretty(leaf)
                                                + " = "
                                                + Figures.chosen(
                                                                directive
                                                                        .asked()
                                                                        .values()
                                                                        .getOrDefault(leaf, 0.0))
                                                        .replace('-', '−'))
                        .collect(Collectors.joining(", "));
        var numbers = new Span(values);
        numbers.addClassName("wr-question-values");
        given.add(numbers);
        return given;
    }

    private Div form(String asked) {
        typed.getElement().setAttribute("aria-label", "Your answer: " + asked);
        typed.getElement().setAttribute("autocomplete", "off");
        typed.getElement().setAttribute("autocapitalize", "off");
        typed.getElement().setAttribute("spellcheck", "false");
        typed.getElement().setAttribute("maxlength", String.valueOf(MOST_CHARACTERS));
        typed.setPlaceholder(
                switch (directive.asked().form()) {
                    case EITHER -> "a number or an expression";
                    case NUMBER -> "a number";
                    case EXPRESSION -> "an expression";
                });
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.getElement()
                .addEventListener("keydown", enter -> answer())
                .setFilter("event.key === 'Enter'");
        var form = new Div(typed, answer);
        form.addClassNames("wr-question-form", "wr-question-expression");
        return form;
    }

    private void answer() {
        var given = typed.getValue().strip();
        if (given.isEmpty() || given.length() > MOST_CHARACTERS) {
            frame.reply(
                    Tone.WRONG,
                    given.isEmpty()
                            ? "Type a number, or an expression such as 2*x."
                            : "At most %d characters can be read, found %,d."
                                    .formatted(MOST_CHARACTERS, given.length()));
            return;
        }
        boolean right = directive.asked().judge(given).right();
        show(bench.progress().record(bench.learner(), key, given, right, ""));
        Answered.tell(this);
    }

    private void show(Answer kept) {
        typed.setValue(kept.given());
        if (kept.correct()) {
            typed.setEnabled(false);
            answer.setEnabled(false);
            frame.reply(
                    Tone.RIGHT,
                    "Right. Here %s is %s. %s"
                            .formatted(
                                    directive.asked().asked(),
                                    Figures.significant(directive.asked().truth())
                                            .replace('-', '−'),
                                    directive.because()));
        } else {
            frame.reply(Tone.WRONG, directive.asked().judge(kept.given()).sentence());
        }
    }
}
