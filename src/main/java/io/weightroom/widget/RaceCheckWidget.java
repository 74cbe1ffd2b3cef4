package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.widget.Question.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question about who came first in the learner's own race: the right choice is whatever was
 * measured.
 */
final class RaceCheckWidget extends Div {

    private final Workbench bench;
    private final String page;
    private final QuestionDirective.RaceCheck directive;
    private final Answer.Question key;
    private final Question frame;
    private final Choices choices;

    RaceCheckWidget(Workbench bench, String page, QuestionDirective.RaceCheck directive) {
        this.bench = bench;
        this.page = page;
        this.directive = directive;
        key = new Answer.Question(Kind.CHECK, page, directive.name());
        frame = new Question("check", "Check, with your own runs", directive.question());
        choices = new Choices(labels(), this::choose);
        frame.answeredWith(choices);
        add(frame);
        directive
                .race()
                .entrants()
                .forEach(entrant -> NewestRun.follow(bench, place(entrant), this, any -> show()));
    }

    private List<String> labels() {
        return directive.race().entrants().stream().map(Entrant::label).toList();
    }

    private Place place(Entrant entrant) {
        return new Place(page, entrant.spec().name());
    }

    private List<Optional<RunView>> runs() {
        var newest =
                directive.race().entrants().stream()
                        .map(entrant -> bench.runs().latest(bench.learner(), place(entrant)))
                        .toList();
        return NewestRace.of(directive.race(), newest).stream()
                .map(run -> run.filter(RaceCheckWidget::isOver))
                .toList();
    }

    /** One that diverged has its answer too, although no figures. */
    private static boolean isOver(RunView run) {
        return NewestRun.hasMeasured(run)
                || run.outcome().filter(RunOutcome.Diverged.class::isInstance).isPresent();
    }

    private void show() {
        var kept = bench.progress().answer(bench.learner(), key);
        if (kept.filter(Answer::correct).isPresent()) {
            showRight(kept.get());
        } else if (runs().stream().anyMatch(Optional::isEmpty)) {
            choices.setEnabled(false);
            frame.reply(
                    Tone.NEUTRAL, "Let all of them run to their end first: they hold your answer.");
        } else {
            choices.setEnabled(true);
            frame.reply(Tone.NEUTRAL, "Answer for your newest runs.");
        }
    }

    private void choose(int index) {
        var runs = runs();
        if (runs.stream().anyMatch(Optional::isEmpty)) {
            show();
            return;
        }
        boolean right =
                Ranked.best(runs, directive.quantity(), directive.highest()).contains(index);
        var kept =
                bench.progress()
                        .record(
                                bench.learner(),
                                key,
                                labels().get(index),
                                right,
                                right ? evidence(runs) : "");
        choices.press(index);
        if (kept.correct()) {
            showRight(kept);
        } else {
            choices.mark(index, "wrong");
            frame.reply(Tone.WRONG, "Not in your runs. Read the table again, and choose another.");
        }
        Answered.tell(this);
    }

    private String evidence(List<Optional<RunView>> runs) {
        return "Your runs measured %s."
                .formatted(
                        IntStream.range(0, runs.size())
                                .mapToObj(
                                        i ->
                                                "%s for %s"
                                                        .formatted(
                                                                figure(runs.get(i).orElseThrow()),
                                                                labels().get(i)))
                                .collect(Collectors.joining(", ")));
    }

    private String figure(RunView run) {
        return !NewestRun.hasMeasured(run)
                ? "no figure, for it diverged,"
                : MeasuredNumber.text(
                        directive.quantity(), MeasuredNumber.measured(directive.quantity(), run));
    }

    private void showRight(Answer kept) {
        int given = labels().indexOf(kept.given());
        if (given >= 0) {
            choices.press(given);
            choices.mark(given, "right");
        }
        choices.close();
        frame.reply(Tone.RIGHT, "Right. " + kept.evidence() + " " + directive.because());
    }
}
