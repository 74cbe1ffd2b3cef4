package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Memory;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Cell;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code memory} block: what is asked, of which cells, over how many steps. */
final class MemoryReader {

    private static final Vocabulary KEYS =
            Vocabulary.of(
                    "key",
                    List.of(
                            "name",
                            "tasks",
                            "cells",
                            "distances",
                            "hidden",
                            "samples",
                            "init",
                            "clip",
                            "learning-rate",
                            "batch-size",
                            "epochs",
                            "seed",
                            "title",
                            "caption"));

    /** With the longest name of a task, of a cell and of a distance it is still a name. */
    private static final Kind<String> NAME =
            new Kind<>(
                    "a name of 1 to 18 small letters, digits and hyphens",
                    text -> Optional.of(text).filter(t -> t.matches("[a-z0-9-]{1,18}")));

    private static final int FURTHEST = 200;
    private static final int MOST_DISTANCES = 6;
    private static final int MOST_HIDDEN = 256;
    private static final int MOST_SAMPLES = 20_000;

    private MemoryReader() {}

    static Optional<Memory> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var tasks = body.words("tasks", SequenceTask.class);
        var cells = body.words("cells", Cell.class);
        var distances =
                body.values("distances", Kind.whole(2, FURTHEST), 2, MOST_DISTANCES)
                        .orElse(List.of(5, 10, 20, 40));
        check(tasks, distances, body);
        int hidden = body.value("hidden", Kind.whole(1, MOST_HIDDEN)).orElse(32);
        var base = base(body, name.orElse("memory"));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        if (problems.count() > before) {
            return Optional.empty();
        }
        var memory =
                new Memory(
                        base,
                        tasks.isEmpty() ? List.of(SequenceTask.FIRST_SYMBOL) : tasks,
                        cells.isEmpty() ? List.of(Cell.values()) : cells,
                        distances,
                        hidden,
                        title,
                        caption,
                        body.at());
        memory.specs()
                .forEach(
                        spec -> {
                            names.declare(spec.name(), body.at("name"), problems);
                            names.declareRun(spec.name(), Optional.of(spec));
                        });
        return Optional.of(memory);
    }

    private static void check(List<SequenceTask> tasks, List<Integer> distances, Mapping body) {
        if (tasks.contains(SequenceTask.SINE)) {
            body.problems()
                    .add(body.at("tasks"), "tasks: expected tasks with a distance, found sine");
        }
        if (!distances.stream().sorted().distinct().toList().equals(distances)) {
            body.problems()
                    .add(body.at("distances"), "distances: expected ever more, found " + distances);
        }
    }

    /** What all runs share; its layers come with each run's cell. */
    private static TrainingSpec base(Mapping body, String name) {
        int samples = body.value("samples", Kind.whole(100, MOST_SAMPLES)).orElse(4_000);
        var data = new Sequence(SequenceTask.FIRST_SYMBOL, 2, 0, samples);
        var draft = new SpecDraft(name, data, List.of());
        draft.optimizer = new OptimizerSpec.Adam(0);
        draft.learningRate = body.value("learning-rate", Kind.above(0)).orElse(0.01);
        draft.clip = body.text("clip").flatMap(text -> ClipReader.read(text, body.problems()));
        body.text("init")
                .flatMap(text -> InitReader.read(text, body.problems()))
                .ifPresent(init -> draft.init = init);
        body.value("batch-size", Kind.whole(1, SpecReader.LARGEST_BATCH))
                .ifPresent(size -> draft.batchSize = new BatchSize.Of(size));
        body.value("epochs", Kind.whole(1, SpecReader.MOST_EPOCHS))
                .ifPresent(epochs -> draft.epochs = epochs);
        body.value("seed", Kind.SEED).ifPresent(seed -> draft.seed = seed);
        return draft.spec();
    }
}
