package io.weightroom.lesson;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads what an assignment is graded by, and holds it to the blocks of its page. */
final class CriteriaReader {

    private static final Vocabulary OF_RUNS =
            Vocabulary.of(
                    "key",
                    List.of(
                            "name",
                            "points",
                            "run",
                            "accuracy",
                            "perplexity",
                            "parameters",
                            "seconds"));
    private static final Vocabulary OF_QUESTIONS =
            Vocabulary.of("key", List.of("name", "points", "question"));
    private static final Vocabulary OF_CODE =
            Vocabulary.of("key", List.of("name", "points", "code"));
    private static final Vocabulary WRITTEN =
            Vocabulary.of("key", List.of("name", "points", "write", "rubric"));

    private static final int MOST = 20;
    private static final int MOST_SENTENCES = 8;

    private final Problems problems;
    private final Map<String, TrainingSpec> runs = new HashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final List<String> challenged = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private CriteriaReader(Lesson page, Problems problems) {
        this.problems = problems;
        page.blocks().forEach(this::declare);
    }

    /**
     * @param page with the blocks that criteria refer to
     */
    static List<Criterion> read(
            List<Mapping> written, Lesson page, LessonFile file, Problems problems) {
        if (written.isEmpty() || written.size() > MOST) {
            problems.add(
                    file.line(1),
                    "criteria: expected 1 to %d of what the assignment is graded by, found %d"
                            .formatted(MOST, written.size()));
        }
        var reader = new CriteriaReader(page, problems);
        return written.stream().<Criterion>flatMap(body -> reader.read(body).stream()).toList();
    }

    private void declare(Block block) {
        if (block instanceof Block.Widget(var directive)) {
            switch (directive) {
                case RunDirective.Train train -> runs.put(train.spec().name(), train.spec());
                case QuestionDirective.Predict prediction -> {}
                case QuestionDirective question -> questions.add(question.name());
                case Directive.Code code ->
                        code.challenge().ifPresent(any -> challenged.add(code.name()));
                default -> {}
            }
        }
    }

    private Optional<? extends Criterion> read(Mapping body) {
        int before = problems.count();
        var name = body.required("name", Kind.NAME);
        name.filter(n -> !names.add(n))
                .ifPresent(n -> problems.add(body.at("name"), "name: %s is taken".formatted(n)));
        var points = body.required("points", Kind.above(0));
        var criterion = name.flatMap(n -> points.flatMap(p -> criterion(body, n, p)));
        return problems.count() > before ? Optional.empty() : criterion;
    }

    private Optional<? extends Criterion> criterion(Mapping body, String name, double points) {
        if (body.has("question")) {
            body.allowOnly(OF_QUESTIONS);
            return named(body, "question", questions)
                    .map(question -> new Criterion.Answered(name, points, question));
        }
        if (body.has("code")) {
            body.allowOnly(OF_CODE);
            return named(body, "code", challenged)
                    .map(code -> new Criterion.CodeAnswers(name, points, code));
        }
        return body.has("write") ? written(body, name, points) : ofRun(body, name, points);
    }

    private Optional<Criterion> written(Mapping body, String name, double points) {
        body.allowOnly(WRITTEN);
        var question = body.required("write", Kind.TEXT);
        body.requiredTexts("rubric", "a list of what points are given for");
        var rubric = body.values("rubric", Kind.TEXT, 1, MOST_SENTENCES);
        return question.flatMap(q -> rubric.map(r -> new Criterion.Written(name, points, q, r)));
    }

    private Optional<Criterion> ofRun(Mapping body, String name, double points) {
        body.allowOnly(OF_RUNS);
        var limits =
                Stream.of("accuracy", "perplexity", "parameters", "seconds")
                        .filter(body::has)
                        .toList();
        if (limits.size() != 1) {
            problems.add(
                    body.at(),
                    "criteria: expected one of accuracy, perplexity, parameters, seconds, question, code, write; found %s"
                            .formatted(limits.isEmpty() ? "none" : String.join(" and ", limits)));
            return Optional.empty();
        }
        var run = named(body, "run", List.copyOf(runs.keySet()));
        return run.flatMap(
                block ->
                        switch (limits.getFirst()) {
                            case "accuracy" ->
                                    heldOut(
                                            body,
                                            "accuracy",
                                            Kind.between(0.01, 0.9999),
                                            block,
                                            (b, a) ->
                                                    new Criterion.HeldOutAccuracy(
                                                            name, points, b, a));
                            case "perplexity" ->
                                    heldOut(
                                            body,
                                            "perplexity",
                                            Kind.above(1),
                                            block,
                                            (b, p) ->
                                                    new Criterion.HeldOutPerplexity(
                                                            name, points, b, p));
                            case "parameters" ->
                                    body.required("parameters", Kind.whole(1, 1_000_000_000))
                                            .map(
                                                    n ->
                                                            new Criterion.MostParameters(
                                                                    name, points, block, n));
                            default ->
                                    body.required("seconds", Kind.above(0))
                                            .map(
                                                    s ->
                                                            new Criterion.MostSeconds(
                                                                    name, points, block, s));
                        });
    }

    private Optional<Criterion> heldOut(
            Mapping body,
            String key,
            Kind<Double> kind,
            String block,
            BiFunction<String, Double, Criterion> made) {
        var dataset = runs.get(block).dataset();
        if (!dataset.canHoldOut()) {
            problems.add(
                    body.at("run"),
                    "run: expected data of which samples can be held out, found %s on %s"
                            .formatted(block, dataset.name()));
            return Optional.empty();
        }
        return body.required(key, kind).map(limit -> made.apply(block, limit));
    }

    private Optional<String> named(Mapping body, String key, List<String> known) {
        return body.requiredText(key, "the name of a block of this page")
                .filter(
                        text ->
                                Vocabulary.of(key + " of this page", known)
                                        .allows(text.value(), text.at(), problems))
                .map(Text::value);
    }
}
