package io.weightroom.widget;

import io.weightroom.challenge.Challenges.Asked;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Exercises.Cell;
import io.weightroom.lesson.Directive;
import java.util.Optional;

/**
 * Python that a learner writes. It runs in the browser and nowhere else; the code, and what came of
 * the tests on it, are kept here.
 */
final class CodeWidget extends WidgetFrame implements CodeCell.Keeper {

    private final Workbench bench;
    private final Cell cell;
    private final Answer.Question question;

    CodeWidget(Workbench bench, String page, Directive.Code directive) {
        super("code", directive.title().orElse("Python"), directive.caption());
        this.bench = bench;
        cell = new Cell(page, directive.name());
        question = new Answer.Question(Kind.CHECK, page, directive.name());
        var kept = bench.exercises().code(bench.learner(), cell);
        picture(new CodeCell(page, directive, kept.orElse(directive.starter()), this));
        if (directive.tests().isPresent()) {
            show(bench.progress().answer(bench.learner(), question));
        }
    }

    @Override
    public void keep(String code) {
        bench.exercises().keep(bench.learner(), cell, code);
    }

    /** The browser's word is enough here: who cheats, practises less. */
    @Override
    public void submit(String code, int passed, int total) {
        bench.exercises().submit(bench.learner(), cell, code, passed, total);
        if (total > 0) {
            show(
                    Optional.of(
                            bench.progress()
                                    .record(
                                            bench.learner(),
                                            question,
                                            "%d of %d".formatted(passed, total),
                                            passed == total,
                                            "tests run in the learner's browser")));
            Answered.tell(this);
        }
    }

    @Override
    public Asked ask() {
        return bench.challenges().ask(bench.learner(), cell);
    }

    @Override
    public String answer(String id, String answers) {
        var outcome = bench.challenges().answer(bench.learner(), id, answers);
        Answered.tell(this);
        return outcome.allRight()
                ? "The server drew %d networks, and your code answered all of them."
                        .formatted(outcome.questions())
                : "The server drew %d networks, and your code answered %d of them. %s"
                        .formatted(
                                outcome.questions(),
                                outcome.right(),
                                RunWords.sentence(outcome.reason()));
    }

    private void show(Optional<Answer> answer) {
        if (answer.isEmpty()) {
            state("idle", "not tested yet");
        } else if (answer.get().correct()) {
            state("completed", "solved: all tests have passed");
        } else {
            state("idle", answer.get().given() + " tests passed");
        }
    }
}
