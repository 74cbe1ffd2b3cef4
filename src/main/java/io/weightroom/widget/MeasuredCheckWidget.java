package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.widget.Question.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A question whose right answer the learner's own newest run measured: two learners with different
 * runs have different right answers.
 */
final class MeasuredCheckWidget extends Div {

    private final Workbench bench;
    private final QuestionDirective.MeasuredCheck directive;
    private final Answer.Question key;
    private final Place place;
    private final Question frame;
    private final Input number = new Input();
    private final NativeButton answer = new NativeButton("Answer", press -> answer());

    MeasuredCheckWidget(Workbench bench, String page, QuestionDirective.MeasuredCheck directive) {
        this.bench = bench;
        this.directive = directive;
        key = new Answer.Question(Kind.CHECK, page, directive.name());
        place = new Place(page, directive.expect().run());
        frame = new Question("check", "Check, with your own run", directive.question());
        frame.answeredWith(form());
        add(frame);
        NewestRun.follow(bench, place, this, this::show);
    }

    private Div form() {
        number.getElement().setAttribute("aria-label", "Your answer: the " + name());
        number.getElement().setAttribute("inputmode", "text");
        number.getElement().setAttribute("autocomplete", "off");
        number.setPlaceholder(MeasuredNumber.isShare(quantity()) ? "per cent" : "a number");
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.getElement()
                .addEventListener("keydown", enter -> answer())
                .setFilter("event.key === 'Enter'");
        var form = new Div(number, answer);
        form.addClassName("wr-question-form");
        return form;
    }

    private void answer() {
        var run = newestMeasured(bench.runs().latest(bench.learner(), place));
        var typed = MeasuredNumber.parse(quantity(), number.getValue());
        if (run.isEmpty()) {
            show(bench.runs().latest(bench.learner(), place));
        } else if (typed.isEmpty()) {
            frame.reply(
                    Tone.WRONG,
                    "That is not a number. Type it as the table shows it, such as "
                            + (MeasuredNumber.isShare(quantity()) ? "12.3 %." : "0.123."));
        } else {
            judge(run.get(), typed.getAsDouble());
        }
    }

    private void judge(RunView run, double typed) {
        double measured = MeasuredNumber.measured(quantity(), run);
        boolean right = Math.abs(typed - measured) <= directive.tolerance() + 1e-9;
        var evidence =
                "Your run %d measured %s."
                        .formatted(run.number(), MeasuredNumber.text(quantity(), measured));
        var kept =
                bench.progress()
                        .record(
                                bench.learner(),
                                key,
                                number.getValue().strip(),
                                right,
                                right ? evidence : "");
        if (kept.correct()) {
            showRight(kept);
        } else {
            frame.reply(
                    Tone.WRONG,
                    "Not what your run %d measured. Read the %s off its numbers and answer again."
                            .formatted(run.number(), name()));
        }
        Answered.tell(this);
    }

    private void show(Optional<RunView> newest) {
        var kept = bench.progress().answer(bench.learner(), key);
        if (kept.filter(Answer::correct).isPresent()) {
            showRight(kept.get());
            return;
        }
        var run = newestMeasured(newest);
        number.setEnabled(run.isPresent());
        answer.setEnabled(run.isPresent());
        if (run.isPresent()) {
            frame.reply(Tone.NEUTRAL, "Answer for your run " + run.get().number() + tolerance());
        } else {
            frame.reply(
                    Tone.NEUTRAL,
                    newest.filter(view -> view.state() != RunState.ENDED).isPresent()
                            ? "Your run is still going. This question opens when it has ended."
                            : "Train that run to its end first: it holds your answer.");
        }
    }

    private void showRight(Answer kept) {
        number.setValue(kept.given());
        number.setEnabled(false);
        answer.setEnabled(false);
        frame.reply(Tone.RIGHT, "Right. " + kept.evidence() + " " + directive.because());
    }

    /** The newest run of the place that has ended, which need not be the newest of all. */
    private Optional<RunView> newestMeasured(Optional<RunView> newest) {
        if (newest.isEmpty() || NewestRun.hasMeasured(newest.get())) {
            return newest;
        }
        return bench.runs().all(bench.learner()).stream()
                .filter(run -> run.place().equals(place) && NewestRun.hasMeasured(run))
                .findFirst();
    }

    private Quantity quantity() {
        return directive.expect().quantity();
    }

    private String name() {
        return MeasuredNumber.name(quantity());
    }

    private String tolerance() {
        double tolerance = directive.tolerance();
        if (tolerance == 0) {
            return ", exactly.";
        }
        boolean share = MeasuredNumber.isShare(quantity());
        return ". Within %s%s is close enough."
                .formatted(
                        new BigDecimal(share ? tolerance * 100 : tolerance, new MathContext(3))
                                .stripTrailingZeros()
                                .toPlainString(),
                        share ? " percentage points" : "");
    }
}
