package io.weightroom.lesson;

import io.weightroom.lesson.QuestionDirective.ChoiceCheck;
import io.weightroom.lesson.QuestionDirective.LineUpCheck;
import io.weightroom.lesson.QuestionDirective.MeasuredCheck;
import io.weightroom.lesson.QuestionDirective.Predict;
import io.weightroom.lesson.QuestionDirective.RaceCheck;
import java.util.List;
import java.util.Optional;

/** Reads questions: {@code predict} blocks before a run, {@code check} blocks after it. */
final class QuestionReader {

    private static final Vocabulary PREDICT =
            Vocabulary.of("key", List.of("name", "question", "choices", "answer", "of", "because"));
    private static final Vocabulary CHOICE =
            Vocabulary.of("key", List.of("name", "question", "choices", "answer", "because"));
    private static final Vocabulary MEASURED =
            Vocabulary.of("key", List.of("name", "question", "expect", "tolerance", "because"));

    private static final Vocabulary RACE =
            Vocabulary.of("key", List.of("name", "question", "answer-by", "because"));

    private static final double DEFAULT_TOLERANCE = 0.005;
    private static final int MOST_CHOICES = 8;

    private final Mapping body;
    private final Problems problems;
    private final Optional<String> name;
    private final Optional<String> question;
    private final Optional<String> because;

    private QuestionReader(Mapping body, Vocabulary keys, PageNames names) {
        this.body = body;
        problems = body.problems();
        body.allowOnly(keys);
        name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        question = body.required("question", Kind.TEXT);
        because = body.required("because", Kind.TEXT);
    }

    static Optional<Predict> predict(Mapping body, PageNames names) {
        int before = body.problems().count();
        var common = new QuestionReader(body, PREDICT, names);
        var choices = common.choices();
        var answer = common.answer(choices);
        var of = body.requiredText("of", "the name of a train block on this page");
        of.ifPresent(run -> names.referToMeasured(run, body.problems()));
        return body.problems().count() > before
                ? Optional.empty()
                : Optional.of(
                        new Predict(
                                common.name.orElseThrow(),
                                common.question.orElseThrow(),
                                choices,
                                answer.orElseThrow(),
                                of.orElseThrow().value(),
                                common.because.orElseThrow(),
                                body.at()));
    }

    static Optional<? extends Directive> check(Mapping body, PageNames names) {
        if (body.text("answer-by").filter(Swiftness::isOne).isPresent()) {
            return lineUp(body, names);
        }
        if (body.has("answer-by")) {
            return race(body, names);
        }
        return body.has("expect") || !body.has("choices")
                ? measured(body, names)
                : choice(body, names);
    }

    private static Optional<RaceCheck> race(Mapping body, PageNames names) {
        int before = body.problems().count();
        var common = new QuestionReader(body, RACE, names);
        var ranking =
                body.requiredText("answer-by", "highest testAccuracy of RACE")
                        .flatMap(text -> Ranking.read(text, names, body.problems()));
        return body.problems().count() > before
                ? Optional.empty()
                : ranking.map(
                        by ->
                                new RaceCheck(
                                        common.name.orElseThrow(),
                                        common.question.orElseThrow(),
                                        by.race(),
                                        by.highest(),
                                        by.quantity(),
                                        common.because.orElseThrow(),
                                        body.at()));
    }

    private static Optional<LineUpCheck> lineUp(Mapping body, PageNames names) {
        int before = body.problems().count();
        var common = new QuestionReader(body, RACE, names);
        var swiftness =
                body.text("answer-by")
                        .flatMap(text -> Swiftness.read(text, names, body.problems()));
        return body.problems().count() > before
                ? Optional.empty()
                : swiftness.map(
                        by ->
                                new LineUpCheck(
                                        common.name.orElseThrow(),
                                        common.question.orElseThrow(),
                                        by.lineUp(),
                                        by.milliseconds(),
                                        common.because.orElseThrow(),
                                        body.at()));
    }

    private static Optional<ChoiceCheck> choice(Mapping body, PageNames names) {
        int before = body.problems().count();
        var common = new QuestionReader(body, CHOICE, names);
        var choices = common.choices();
        var answer = common.answer(choices);
        return body.problems().count() > before
                ? Optional.empty()
                : Optional.of(
                        new ChoiceCheck(
                                common.name.orElseThrow(),
                                common.question.orElseThrow(),
                                choices,
                                answer.orElseThrow(),
                                common.because.orElseThrow(),
                                body.at()));
    }

    private static Optional<MeasuredCheck> measured(Mapping body, PageNames names) {
        int before = body.problems().count();
        var common = new QuestionReader(body, MEASURED, names);
        var expect =
                body.requiredText("expect", "run(NAME).testAccuracy, or choices and answer")
                        .flatMap(text -> MeasurementReader.read(text, names, body.problems()));
        var tolerance = body.value("tolerance", Kind.from(0));
        return body.problems().count() > before
                ? Optional.empty()
                : Optional.of(
                        new MeasuredCheck(
                                common.name.orElseThrow(),
                                common.question.orElseThrow(),
                                expect.orElseThrow(),
                                tolerance.orElse(DEFAULT_TOLERANCE),
                                common.because.orElseThrow(),
                                body.at()));
    }

    private List<String> choices() {
        var choices = body.requiredTexts("choices", "a list of 2 to " + MOST_CHOICES);
        if (body.has("choices") && (choices.size() < 2 || choices.size() > MOST_CHOICES)) {
            problems.add(
                    body.at("choices"),
                    "choices: expected 2 to %d, found %d".formatted(MOST_CHOICES, choices.size()));
        }
        return choices.stream().map(Text::value).toList();
    }

    /** Which choice is right, counted from 0; authors count from 1. */
    private Optional<Integer> answer(List<String> choices) {
        return body.required("answer", Kind.whole(1, Math.max(2, choices.size()))).map(n -> n - 1);
    }
}
