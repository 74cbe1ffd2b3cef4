package io.weightroom.lesson;

import io.weightroom.lesson.RunDirective.Depth;
import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DeepNetwork;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a {@code depth} block: a network of hidden layers that are all alike, and its training. */
final class DepthReader {

    private static final Vocabulary KEYS =
            Vocabulary.of(
                    "key",
                    List.of(
                            "name",
                            "dataset",
                            "samples",
                            "depth",
                            "width",
                            "activation",
                            "init",
                            "optimizer",
                            "learning-rate",
                            "batch-size",
                            "epochs",
                            "seed",
                            "engine",
                            "pace",
                            "title",
                            "caption"));

    private static final int DEFAULT_DEPTH = 5;
    private static final int DEFAULT_WIDTH = 64;

    private DepthReader() {}

    static Optional<Depth> read(Mapping body, PageNames names) {
        var problems = body.problems();
        int before = problems.count();
        body.allowOnly(KEYS);
        var name = body.required("name", Kind.NAME);
        name.ifPresent(n -> names.declare(n, body.at("name"), problems));
        var spec = spec(body, name.orElse("depth"));
        name.ifPresent(n -> names.declareRun(n, spec));
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return problems.count() > before
                ? Optional.empty()
                : spec.map(s -> new Depth(s, title, caption, body.at()));
    }

    private static Optional<TrainingSpec> spec(Mapping body, String name) {
        var problems = body.problems();
        var whole =
                body.requiredText("dataset", "the name of a data set, such as circles or mnist")
                        .flatMap(text -> DatasetReader.read(text, problems));
        whole.filter(data -> KnownData.of(data).classes() == 0)
                .ifPresent(
                        data ->
                                problems.add(
                                        body.at("dataset"),
                                        "dataset: expected classes to tell apart, found "
                                                + data.name()));
        var dataset = SplitReader.cut(body, whole);
        var network =
                new DeepNetwork(
                        body.value("depth", Kind.whole(1, DeepNetwork.DEEPEST))
                                .orElse(DEFAULT_DEPTH),
                        body.value("width", Kind.whole(1, DeepNetwork.WIDEST))
                                .orElse(DEFAULT_WIDTH),
                        body.word("activation", Activation.class).orElse(Activation.SIGMOID));
        var optimizer =
                OptimizerReader.read(
                        body.text("optimizer").orElse(new Text("sgd", body.at())),
                        Optional.empty(),
                        problems);
        var init = body.text("init").flatMap(text -> InitReader.read(text, problems));
        var learningRate = body.value("learning-rate", Kind.above(0));
        var batchSize = body.value("batch-size", Kind.whole(1, SpecReader.LARGEST_BATCH));
        var epochs = body.value("epochs", Kind.whole(1, SpecReader.MOST_EPOCHS));
        var seed = body.value("seed", Kind.SEED);
        var engine = body.word("engine", EngineName.class);
        var pace = body.value("pace", Kind.from(0));
        if (dataset.isEmpty() || optimizer.isEmpty()) {
            return Optional.empty();
        }
        int classes = KnownData.of(dataset.get()).classes();
        var draft = new SpecDraft(name, dataset.get(), network.layers(classes));
        draft.optimizer = optimizer.get();
        draft.learningRate =
                learningRate.orElseGet(() -> OptimizerReader.learningRate(draft.optimizer));
        init.ifPresent(i -> draft.init = i);
        batchSize.ifPresent(n -> draft.batchSize = new BatchSize.Of(n));
        epochs.ifPresent(n -> draft.epochs = n);
        seed.ifPresent(s -> draft.seed = s);
        engine.ifPresent(e -> draft.engine = e);
        pace.ifPresent(p -> draft.pace = p);
        return Optional.of(draft.spec());
    }
}
