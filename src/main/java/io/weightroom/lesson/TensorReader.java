package io.weightroom.lesson;

import io.weightroom.lesson.FigureDirective.Tensor;
import io.weightroom.lesson.QuestionDirective.TensorExercise;
import io.weightroom.tensor.Limits;
import io.weightroom.tensor.Lines;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code tensor} blocks: lines to try, or an exercise. Every line must be one to evaluate.
 */
final class TensorReader {

    private static final Vocabulary KEYS =
            Vocabulary.of("key", List.of("lines", "title", "caption"));
    private static final Vocabulary EXERCISE =
            Vocabulary.of(
                    "key",
                    List.of("name", "task", "given", "starter", "expect", "other", "because"));

    private final Mapping body;
    private final Problems problems;

    private TensorReader(Mapping body) {
        this.body = body;
        problems = body.problems();
    }

    static Optional<? extends Directive> read(Mapping body, PageNames names) {
        var reader = new TensorReader(body);
        return body.has("task") || body.has("expect") ? reader.exercise(names) : reader.lines();
    }

    private Optional<Tensor> lines() {
        int before = problems.count();
        body.allowOnly(KEYS);
        body.requiredText("lines", "lines such as x = torch.arange(6)");
        var lines = lines("lines");
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Tensor(lines, title, caption, body.at()));
    }

    private Optional<TensorExercise> exercise(PageNames names) {
        int before = problems.count();
        body.allowOnly(EXERCISE);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var task = body.required("task", Kind.TEXT);
        var because = body.required("because", Kind.TEXT);
        var given = lines("given");
        var other = lines("other");
        body.requiredText("expect", "a line whose value is asked for");
        var expect = lines("expect");
        if (expect.size() > 1) {
            problems.add(body.at("expect"), "expect: expected one line, found " + expect.size());
        }
        // What a learner begins with may be unfinished.
        var starter = text("starter");
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(
                        new TensorExercise(
                                name.orElseThrow(),
                                task.orElseThrow(),
                                given,
                                starter.isEmpty() ? List.of("") : starter,
                                expect.getFirst(),
                                other,
                                because.orElseThrow(),
                                body.at()));
    }

    private List<String> lines(String key) {
        var lines = text(key);
        if (lines.size() > Limits.LINES) {
            problems.add(
                    body.at(key),
                    "%s: expected at most %d lines, found %d"
                            .formatted(key, Limits.LINES, lines.size()));
        }
        for (var line : lines) {
            Lines.problem(line)
                    .ifPresent(
                            why ->
                                    problems.add(
                                            body.at(key),
                                            "%s: expected a line that can be read, found \"%s\": %s"
                                                    .formatted(key, line, why)));
        }
        return lines;
    }

    private List<String> text(String key) {
        return body.text(key)
                .map(text -> text.value().lines().map(String::strip).toList())
                .orElse(List.of());
    }
}
