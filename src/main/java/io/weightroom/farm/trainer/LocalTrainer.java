package io.weightroom.farm.trainer;

import io.weightroom.data.Datasets;
import io.weightroom.farm.MachineView;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.Trainer;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.ComparedGradients;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Trains in this process. Data is read on one thread, runs take turns on the lanes, predictions and
 * checkpoints have threads of their own, so that none of them waits for another.
 */
public final class LocalTrainer implements Trainer {

    /** A crash costs a run no more than this, and the time to write. */
    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(8);

    private final Datasets datasets;
    private final Crew crew;
    private final Evaluations evaluations = new Evaluations();
    private final Map<Long, HeldRun> held = new ConcurrentHashMap<>();
    private final ExecutorService loader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("data-loader").factory());

    /**
     * @param lanes how many slices go on at once, about one per core
     * @param checkpoints folder of checkpoints
     */
    public LocalTrainer(Datasets datasets, TrainingEngine engine, int lanes, Path checkpoints) {
        this(datasets, engine, lanes, checkpoints, Slices.unseen());
    }

    /**
     * @param slices where to note who has a slice
     */
    public LocalTrainer(
            Datasets datasets, TrainingEngine engine, int lanes, Path checkpoints, Slices slices) {
        this(datasets, engine, lanes, checkpoints, slices, LONGEST_UNSAVED);
    }

    LocalTrainer(
            Datasets datasets,
            TrainingEngine engine,
            int lanes,
            Path checkpoints,
            Slices slices,
            Duration longestUnsaved) {
        this.datasets = datasets;
        this.crew =
                new Crew(
                        engine,
                        lanes,
                        new Checkpoints(checkpoints),
                        slices,
                        longestUnsaved,
                        this::isDiscarded);
    }

    /** Loads the engine in the background, so that the first run does not wait for it. */
    public void warmUp() {
        crew.lanes().add("", new WarmUp(crew.engine()));
        evaluations.warmUp();
    }

    @Override
    public void submit(RunOrder order) {
        var run = new HeldRun(order);
        held.put(order.run(), run);
        loader.execute(() -> load(run));
    }

    private void load(HeldRun run) {
        if (run.isOver()) {
            return;
        }
        var order = run.order();
        var spec = order.spec();
        try {
            var data = datasets.open(spec);
            var evaluation =
                    spec.evaluateOn().map(d -> datasets.open(d, spec.trainingShare(), spec.seed()));
            var checkpoint = order.checkpoint().flatMap(path -> read(order.run(), path));
            run.begin(new LaneRun.Loaded(data, evaluation, checkpoint), crew, this::ended);
        } catch (Throwable e) {
            if (run.end()) {
                ended(order.run(), new RunOutcome.Failed(Problems.sentence(e)), 0);
            }
        }
    }

    /** Where a checkpoint cannot be read, another is better than to begin again. */
    private Optional<Checkpoint> read(long run, Path path) {
        try {
            var checkpoint = crew.checkpoints().read(path);
            crew.checkpoints().deleteAfter(run, checkpoint.position().step());
            return Optional.of(checkpoint);
        } catch (IOException | RuntimeException e) {
            var other = newest(run);
            crew.report(
                    new RunReport.CheckpointFailed(
                            run,
                            "The checkpoint could not be read, so the run %s: %s."
                                    .formatted(
                                            other.map(
                                                            c ->
                                                                    "went on from another, at step "
                                                                            + c.position().step())
                                                    .orElse("began again"),
                                            Problems.cause(e))));
            return other;
        }
    }

    private Optional<Checkpoint> newest(long run) {
        try {
            return crew.checkpoints().newest(run);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void control(long run, RunControl control) {
        var target = held.get(run);
        if (target != null && target.control(control, crew.lanes())) {
            ended(run, new RunOutcome.Stopped(), 0);
        }
    }

    private void ended(long run, RunOutcome outcome, double seconds) {
        crew.ended(run, outcome, seconds, this::release);
    }

    private void release(long run) {
        var gone = held.remove(run);
        if (gone != null && gone.isDiscarded()) {
            crew.forget(run);
        }
    }

    @Override
    public void discard(long run) {
        var target = held.get(run);
        if (target != null) {
            target.discard();
            control(run, new RunControl.Stop());
        }
        if (!held.containsKey(run)) {
            crew.forget(run);
        }
    }

    private boolean isDiscarded(long run) {
        var target = held.get(run);
        return target != null && target.isDiscarded();
    }

    @Override
    public Prediction predict(long run, Optional<Kept> kept, float[] inputs, int count) {
        return with(run, kept, network -> network.predict(inputs, count));
    }

    @Override
    public Insight look(long run, Optional<Kept> kept, float[] input, InsightWanted wanted) {
        return with(run, kept, network -> network.look(input, wanted));
    }

    @Override
    public WrittenText write(long run, Optional<Kept> kept, TextWanted wanted) {
        return with(run, kept, network -> network.write(wanted));
    }

    @Override
    public Reading read(long run, Optional<Kept> kept, ReadingWanted wanted) {
        return with(run, kept, network -> network.read(wanted));
    }

    @Override
    public WordVectors vectors(long run, Optional<Kept> kept) {
        return with(run, kept, Snapshot::vectors);
    }

    private <T> T with(long run, Optional<Kept> kept, Function<Snapshot, T> use) {
        var predictions = crew.predictions();
        return kept.map(k -> predictions.with(run, k.spec(), k.checkpoint(), use))
                .orElseGet(() -> predictions.with(run, use));
    }

    @Override
    public HeldOutScore heldOut(Kept run, DatasetSpec from, String learner) {
        return await(heldOutLater(run, from, learner));
    }

    /** Fails with {@link PredictionUnavailable}. */
    public CompletableFuture<HeldOutScore> heldOutLater(
            Kept run, DatasetSpec from, String learner) {
        var answer = new CompletableFuture<HeldOutScore>();
        loader.execute(
                () -> {
                    try {
                        var spec = run.spec();
                        var samples =
                                datasets.heldOut(
                                        from, spec.trainingShare(), spec.heldOut().orElseThrow());
                        var checkpoint = crew.checkpoints().read(run.checkpoint());
                        crew.lanes()
                                .add(
                                        learner,
                                        new HeldOutWork(
                                                crew.engine(), spec, samples, checkpoint, answer));
                    } catch (IOException | RuntimeException e) {
                        answer.completeExceptionally(new PredictionUnavailable(Problems.cause(e)));
                    }
                });
        return answer;
    }

    @Override
    public Results evaluate(List<String> lines, long seed) {
        return await(evaluateLater(lines, seed));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new PredictionUnavailable(Problems.cause(e.getCause()));
        }
    }

    /** Fails with {@link PredictionUnavailable}. */
    public CompletableFuture<Results> evaluateLater(List<String> lines, long seed) {
        return evaluations.evaluate(lines, seed);
    }

    @Override
    public ComparedGradients gradients(TrainingSpec spec, Optional<Path> checkpoint, int samples) {
        return crew.predictions()
                .await(
                        () ->
                                new GradientComparison(datasets, crew.engine(), crew.checkpoints())
                                        .of(spec, checkpoint, samples));
    }

    /** The newest weights in memory that predictions of the run are made with. */
    public Optional<Weights> weights(long run) {
        return crew.predictions().weights(run);
    }

    /** What each lane is doing. */
    public List<LaneView> lanes() {
        return crew.lanes().states().stream()
                .map(
                        state ->
                                new LaneView(
                                        state.work()
                                                .filter(LaneRun.class::isInstance)
                                                .map(LaneRun.class::cast)
                                                .map(LaneRun::id),
                                        state.busy()))
                .toList();
    }

    /**
     * A lane of this moment.
     *
     * @param busy time it has trained since it began
     */
    public record LaneView(Optional<Long> run, Duration busy) {}

    /** The runs that are here, those that wait longest first. */
    public List<MachineView.Held> runs() {
        return held.values().stream()
                .map(HeldRun::view)
                .sorted(Comparator.comparingDouble(MachineView.Held::waitedSeconds).reversed())
                .toList();
    }

    @Override
    public void listen(Consumer<RunReport> listener) {
        crew.listen(listener);
    }

    @Override
    public void close() {
        loader.shutdown();
        evaluations.close();
        crew.close();
    }
}
