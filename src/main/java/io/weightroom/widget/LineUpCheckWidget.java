package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.study.LineUp;
import io.weightroom.study.Standing;
import io.weightroom.widget.Question.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A question about the learner's own line-up: the most accurate network that is fast enough. */
final class LineUpCheckWidget extends Div {

    private static final double NEARLY_ALL = .99;
    private static final String NONE = "None of them";

    private final Workbench bench;
    private final QuestionDirective.LineUpCheck directive;
    private final Answer.Question key;
    private final Question frame;
    private final Div place = new Div();
    private List<String> offered = List.of();
    private Choices choices = new Choices(List.of(), index -> {});
    private Optional<LineUp> lineUp = Optional.empty();

    LineUpCheckWidget(Workbench bench, String page, QuestionDirective.LineUpCheck directive) {
        this.bench = bench;
        this.directive = directive;
        key = new Answer.Question(Kind.CHECK, page, directive.name());
        frame = new Question("check", "Check, with your own measurement", directive.question());
        frame.answeredWith(place);
        add(frame);
        LineUpBegun.follow(bench, page, directive.lineUp().name(), this, this::show);
    }

    private void show(Optional<LineUp> newest) {
        lineUp = newest.filter(l -> l.state() == LineUp.State.DONE);
        var names = lineUp.map(LineUpCheckWidget::names).orElse(List.of());
        var kept = bench.progress().answer(bench.learner(), key);
        if (kept.filter(Answer::correct).isPresent()) {
            var given = kept.get().given();
            offer(names.contains(given) ? names : List.of(given));
            showRight(kept.get());
            return;
        }
        offer(names);
        frame.reply(
                Tone.NEUTRAL,
                lineUp.isPresent()
                        ? "Answer for your newest line-up."
                        : newest.filter(l -> l.state() == LineUp.State.MEASURING).isPresent()
                                ? "Still measuring. This question opens at its end."
                                : "Measure the line-up to its end first: it holds your answer.");
    }

    private void offer(List<String> names) {
        offered = names;
        choices = new Choices(names, this::choose);
        place.removeAll();
        place.add(choices);
    }

    private static List<String> names(LineUp lineUp) {
        var names = new ArrayList<String>();
        measured(lineUp).forEach(standing -> names.add(standing.card().name()));
        names.add(NONE);
        return names;
    }

    private static List<Standing> measured(LineUp lineUp) {
        return lineUp.standings().stream()
                .filter(standing -> standing.missing().isEmpty())
                .toList();
    }

    private void choose(int index) {
        if (lineUp.isEmpty()) {
            return;
        }
        var standings = measured(lineUp.get());
        var given = offered.get(index);
        boolean right = right(standings, directive.milliseconds()).contains(given);
        var kept =
                bench.progress()
                        .record(
                                bench.learner(),
                                key,
                                given,
                                right,
                                right ? evidence(standings) : "");
        choices.press(index);
        if (kept.correct()) {
            showRight(kept);
        } else {
            choices.mark(index, "wrong");
            frame.reply(
                    Tone.WRONG,
                    "Not by your measurement. Read the columns p99 and accuracy again, and choose another.");
        }
        Answered.tell(this);
    }

    /** Whoever has the highest accuracy of those that are fast enough; several where equal. */
    static List<String> right(List<Standing> standings, double milliseconds) {
        var fast =
                standings.stream().filter(s -> s.milliseconds(NEARLY_ALL) <= milliseconds).toList();
        var best = fast.stream().mapToDouble(Standing::accuracy).max();
        return best.isEmpty()
                ? List.of(NONE)
                : fast.stream()
                        .filter(s -> s.accuracy() >= best.getAsDouble())
                        .map(s -> s.card().name())
                        .toList();
    }

    private static String evidence(List<Standing> standings) {
        return "Your line-up measured %s."
                .formatted(
                        standings.stream()
                                .map(
                                        s ->
                                                "%s in %s ms (p99) for %s"
                                                        .formatted(
                                                                Figures.percent(s.accuracy()),
                                                                Figures.significant(
                                                                        s.milliseconds(NEARLY_ALL)),
                                                                s.card().name()))
                                .collect(Collectors.joining(", ")));
    }

    private void showRight(Answer kept) {
        int given = offered.indexOf(kept.given());
        if (given >= 0) {
            choices.press(given);
            choices.mark(given, "right");
        }
        choices.close();
        frame.reply(Tone.RIGHT, "Right. " + kept.evidence() + " " + directive.because());
    }
}
