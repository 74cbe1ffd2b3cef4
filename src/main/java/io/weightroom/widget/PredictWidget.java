package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.study.LineUp;
import io.weightroom.widget.Question.Tone;
import java.util.Optional;

/** A question to be wrong about before a run: the answer comes with the run's end. */
final class PredictWidget extends Div {

    private final Workbench bench;
    private final QuestionDirective.Predict directive;
    private final Answer.Question key;
    private final Question frame;
    private final Choices choices;
    private boolean runEnded;

    PredictWidget(Workbench bench, String page, QuestionDirective.Predict directive) {
        this.bench = bench;
        this.directive = directive;
        key = new Answer.Question(Kind.PREDICTION, page, directive.name());
        frame = new Question("predict", "Predict first", directive.question());
        choices = new Choices(directive.choices(), this::choose);
        frame.answeredWith(choices);
        add(frame);
        show();
        NewestRun.follow(bench, new Place(page, directive.of()), this, this::runChanged);
        LineUpBegun.follow(bench, page, directive.of(), this, this::lineUpChanged);
    }

    private void choose(int index) {
        bench.progress()
                .record(
                        bench.learner(),
                        key,
                        directive.choices().get(index),
                        index == directive.answer(),
                        "");
        show();
    }

    private void runChanged(Optional<RunView> newest) {
        runEnded = runEnded || newest.filter(NewestRun::hasMeasured).isPresent();
        show();
    }

    private void lineUpChanged(Optional<LineUp> newest) {
        runEnded = runEnded || newest.filter(l -> l.state() == LineUp.State.DONE).isPresent();
        show();
    }

    private void show() {
        int given = given();
        choices.press(given);
        if (given < 0) {
            frame.reply(Tone.NEUTRAL, "Choose what you expect. A wrong guess teaches the most.");
        } else if (!runEnded) {
            frame.reply(Tone.NEUTRAL, "Noted. Now try it, and see at the end.");
        } else {
            reveal(given);
        }
    }

    private void reveal(int given) {
        choices.mark(directive.answer(), "right");
        choices.close();
        if (given == directive.answer()) {
            frame.reply(Tone.RIGHT, "As you predicted. " + directive.because());
        } else {
            choices.mark(given, "wrong");
            frame.reply(
                    Tone.WRONG,
                    "It went otherwise: “%s”. %s"
                            .formatted(
                                    directive.choices().get(directive.answer()),
                                    directive.because()));
        }
    }

    /** Index of the kept choice; -1 where there is none, or the author has taken it out. */
    private int given() {
        return bench.progress()
                .answer(bench.learner(), key)
                .map(answer -> directive.choices().indexOf(answer.given()))
                .orElse(-1);
    }
}
