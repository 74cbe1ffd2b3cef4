package io.weightroom.widget;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.tensor.Comparison;
import io.weightroom.tensor.Results.Line;
import io.weightroom.widget.Question.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An exercise whose answer is an expression: right where its value, shape and dtype are those asked
 * for, with other tensors in place of the given ones too.
 */
final class TensorExerciseWidget extends Div {

    private static final int MOST_KEPT = 500;

    private final Workbench bench;
    private final QuestionDirective.TensorExercise directive;
    private final Answer.Question key;
    private final Question frame;

    TensorExerciseWidget(Workbench bench, String page, QuestionDirective.TensorExercise directive) {
        this.bench = bench;
        this.directive = directive;
        key = new Answer.Question(Kind.CHECK, page, directive.name());
        frame = new Question("tensor", "Exercise", directive.task());
        var kept = bench.progress().answer(bench.learner(), key).filter(Answer::correct);
        var start = kept.map(a -> a.given().lines().toList()).orElse(directive.starter());
        var lines = new TensorLines(bench, directive.given(), start);
        lines.checkedBy(this::check);
        frame.answeredWith(lines);
        frame.addClassName("wr-tensor-exercise");
        add(frame);
        if (kept.isPresent()) {
            showRight();
        } else {
            frame.reply(Tone.NEUTRAL, "Your last line is compared by value, shape and dtype.");
        }
    }

    private void check(List<String> typed) {
        var ui = getUI().orElseThrow();
        var lines = typed.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lines.isEmpty()) {
            frame.reply(Tone.WRONG, "Type a line first.");
            return;
        }
        bench.later(
                () -> {
                    try {
                        var verdict = verdict(lines);
                        tell(ui, () -> judge(lines, verdict));
                    } catch (PredictionUnavailable e) {
                        var reason = RunWords.sentence(String.valueOf(e.getMessage()));
                        tell(ui, () -> frame.reply(Tone.NEUTRAL, reason));
                    }
                });
    }

    /** What is wrong with an answer; nothing where it is right. */
    Optional<String> verdict(List<String> lines) {
        var here = difference(directive.given(), lines);
        return here.isPresent() || directive.other().isEmpty()
                ? here
                : difference(directive.other(), lines)
                        .map(
                                words ->
                                        "It is right here, but not for other tensors, such as %s. %s"
                                                .formatted(
                                                        String.join("; ", directive.other()),
                                                        words));
    }

    private Optional<String> difference(List<String> given, List<String> lines) {
        return Comparison.difference(last(given, List.of(directive.expect())), last(given, lines));
    }

    private Line last(List<String> given, List<String> lines) {
        var all = new ArrayList<>(given);
        all.addAll(lines);
        return bench.runs().evaluate(List.copyOf(all)).lines().getLast();
    }

    void judge(List<String> lines, Optional<String> difference) {
        var text = String.join("\n", lines);
        var given = text.length() > MOST_KEPT ? text.substring(0, MOST_KEPT) : text;
        var kept = bench.progress().record(bench.learner(), key, given, difference.isEmpty(), "");
        if (difference.isEmpty()) {
            showRight();
        } else {
            frame.reply(Tone.WRONG, "Not yet. " + difference.get());
        }
        if (kept.correct()) {
            Answered.tell(this);
        }
    }

    private void showRight() {
        frame.reply(Tone.RIGHT, "Right. " + directive.because());
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException e) {
            // Nobody is there any more to read it.
        }
    }
}
