package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.widget.Question.Tone;

/** A question with one right choice, asked until it is found. */
final class ChoiceCheckWidget extends Div {

    private final Workbench bench;
    private final QuestionDirective.ChoiceCheck directive;
    private final Answer.Question key;
    private final Question frame;
    private final Choices choices;

    ChoiceCheckWidget(Workbench bench, String page, QuestionDirective.ChoiceCheck directive) {
        this.bench = bench;
        this.directive = directive;
        key = new Answer.Question(Kind.CHECK, page, directive.name());
        frame = new Question("check", "Check", directive.question());
        choices = new Choices(directive.choices(), this::choose);
        frame.answeredWith(choices);
        add(frame);
        bench.progress().answer(bench.learner(), key).ifPresent(this::show);
    }

    private void choose(int index) {
        show(
                bench.progress()
                        .record(
                                bench.learner(),
                                key,
                                directive.choices().get(index),
                                index == directive.answer(),
                                ""));
        Answered.tell(this);
    }

    private void show(Answer answer) {
        int given = directive.choices().indexOf(answer.given());
        choices.press(given);
        if (answer.correct()) {
            choices.mark(directive.answer(), "right");
            choices.close();
            frame.reply(Tone.RIGHT, "Right. " + directive.because());
        } else if (given >= 0) {
            choices.mark(given, "wrong");
            frame.reply(Tone.WRONG, "Not that one. Look again, and choose another.");
        }
    }
}
