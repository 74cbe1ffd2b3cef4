package io.weightroom.lesson;

import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/**
 * Reads the keys of a {@code train} block into a {@link TrainingSpec}. What is left out takes
 * PyTorch's default, or the one named here; what is wrong is reported, all of it.
 */
final class SpecReader {

    static final int MOST_LAYERS = 100;
    static final int MOST_EPOCHS = 100_000;
    static final int LARGEST_BATCH = 1_000_000;
    static final int MOST_THREADS = 64;

    static final long DEFAULT_SEED = 42;

    /** The keys that make a spec. */
    static final List<String> KEYS =
            List.of(
                    "name",
                    "dataset",
                    "split",
                    "samples",
                    "sequence-length",
                    "evaluate-on",
                    "layers",
                    "augment",
                    "init",
                    "loss",
                    "optimizer",
                    "weight-decay",
                    "l1",
                    "clip",
                    "learning-rate",
                    "schedule",
                    "batch-size",
                    "epochs",
                    "seconds",
                    "seed",
                    "threads",
                    "engine",
                    "pace",
                    "device");

    private static final Vocabulary DEVICES =
            Vocabulary.of("device", List.of("cpu"), "cuda", "gpu");
    private static final Kind<BatchSize> BATCH_SIZE =
            new Kind<>(
                    "all, or " + Kind.whole(1, LARGEST_BATCH).expected(),
                    text ->
                            text.equals("all")
                                    ? Optional.of(new BatchSize.All())
                                    : Kind.whole(1, LARGEST_BATCH)
                                            .read()
                                            .apply(text)
                                            .map(BatchSize.Of::new));

    private final Mapping block;
    private final Problems problems;

    private SpecReader(Mapping block) {
        this.block = block;
        this.problems = block.problems();
    }

    /**
     * The spec that {@code block} asks for, or nothing where that has problems. Keys beside {@link
     * #KEYS} are the caller's.
     */
    static Optional<TrainingSpec> read(Mapping block, Optional<String> name) {
        return new SpecReader(block).spec(name);
    }

    private Optional<TrainingSpec> spec(Optional<String> name) {
        int before = problems.count();
        var whole =
                block.requiredText("dataset", "the name of a data set, such as circles or mnist")
                        .flatMap(text -> DatasetReader.read(text, problems));
        double share = SplitReader.share(block, whole);
        var dataset = windows(SplitReader.cut(block, whole));
        var evaluateOn =
                windows(
                        block.text("evaluate-on")
                                .flatMap(text -> DatasetReader.read(text, problems)));
        var written = block.requiredTexts("layers", "a list, such as [flatten, linear 10]");
        int beforeLayers = problems.count();
        List<LayerSpec> layers = layers(written);
        boolean layersRead = problems.count() == beforeLayers && !layers.isEmpty();
        var augment = AugmentReader.read(block.texts("augment"), problems);
        var init = block.text("init").flatMap(text -> InitReader.read(text, problems));
        var loss = block.word("loss", LossSpec.class);
        var optimizer = optimizer();
        var clip = block.text("clip").flatMap(text -> ClipReader.read(text, problems));
        var learningRate = block.value("learning-rate", Kind.above(0));
        var schedule = block.text("schedule").flatMap(text -> ScheduleReader.read(text, problems));
        var batchSize = block.value("batch-size", BATCH_SIZE);
        var epochs = block.value("epochs", Kind.whole(1, MOST_EPOCHS));
        var seconds = block.value("seconds", Kind.above(0));
        var seed = block.value("seed", Kind.SEED);
        var threads = block.value("threads", Kind.whole(1, MOST_THREADS));
        var engine = block.word("engine", EngineName.class);
        var l1 = block.value("l1", Kind.from(0));
        var pace = block.value("pace", Kind.from(0));
        block.text("device").ifPresent(t -> DEVICES.allows(t.value(), t.at(), problems));
        if (dataset.isPresent() && layersRead) {
            ShapeCheck.check(
                    dataset.get(), layers, written, loss.orElse(LossSpec.CROSS_ENTROPY), problems);
        }
        evaluateOn.ifPresent(other -> dataset.ifPresent(own -> checkEvaluation(own, other)));
        if (problems.count() > before) {
            return Optional.empty();
        }
        var draft = new SpecDraft(name.orElse("train"), dataset.orElseThrow(), layers);
        draft.trainingShare = share;
        draft.evaluateOn = evaluateOn;
        draft.augment = augment;
        init.ifPresent(i -> draft.init = i);
        loss.ifPresent(l -> draft.loss = l);
        draft.optimizer = optimizer.orElseThrow();
        draft.clip = clip;
        l1.ifPresent(penalty -> draft.l1 = penalty);
        draft.learningRate =
                learningRate.orElseGet(() -> OptimizerReader.learningRate(draft.optimizer));
        draft.schedule = schedule;
        batchSize.ifPresent(size -> draft.batchSize = size);
        epochs.ifPresent(n -> draft.epochs = n);
        seconds.ifPresent(s -> draft.seconds = s);
        seed.ifPresent(s -> draft.seed = s);
        engine.ifPresent(e -> draft.engine = e);
        threads.ifPresent(n -> draft.threads = n);
        pace.ifPresent(p -> draft.pace = p);
        return Optional.of(draft.spec());
    }

    /** A text in windows of the block's {@code sequence-length}. */
    private Optional<DatasetSpec> windows(Optional<DatasetSpec> dataset) {
        if (!block.has("sequence-length") || dataset.isEmpty()) {
            return dataset;
        }
        if (!(dataset.get() instanceof DatasetSpec.Text text)) {
            problems.add(
                    block.at("sequence-length"),
                    "sequence-length goes with dataset: text, found " + dataset.get().name());
            return Optional.empty();
        }
        return block.value("sequence-length", Kind.whole(1, DatasetSpec.Text.LONGEST))
                .map(length -> new DatasetSpec.Text(text.source(), length));
    }

    private List<LayerSpec> layers(List<Text> written) {
        if (block.has("layers") && written.isEmpty()) {
            problems.add(block.at("layers"), "layers: expected at least one layer, found none");
        }
        if (written.size() > MOST_LAYERS) {
            problems.add(
                    block.at("layers"),
                    "layers: expected at most %d, found %d".formatted(MOST_LAYERS, written.size()));
            return List.of();
        }
        return written.stream()
                .<LayerSpec>flatMap(text -> LayerReader.read(text, problems).stream())
                .toList();
    }

    private Optional<OptimizerSpec> optimizer() {
        var decay = block.value("weight-decay", Kind.from(0));
        return OptimizerReader.read(
                block.text("optimizer").orElse(new Text("adam", block.at())), decay, problems);
    }

    private void checkEvaluation(DatasetSpec own, DatasetSpec other) {
        var expected = KnownData.of(own);
        var found = KnownData.of(other);
        if (!expected.equals(found)) {
            problems.add(
                    block.at("evaluate-on"),
                    "evaluate-on: expected samples of shape %s in %d classes as in %s, found %s in %d"
                            .formatted(
                                    expected.input(),
                                    expected.classes(),
                                    own.name(),
                                    found.input(),
                                    found.classes()));
        }
    }
}
