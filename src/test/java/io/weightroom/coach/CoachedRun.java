package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.inference.LayerExaminer;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingRun;
import io.weightroom.training.TrainingSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A real run from its first step to its last, and all that the coach said of it meanwhile. */
final class CoachedRun implements RunListener {

    /** What the coach said from a step on. */
    record Saying(long step, List<Diagnosis> diagnoses) {

        List<Kind> kinds() {
            return diagnoses.stream().map(Diagnosis::kind).toList();
        }
    }

    private static final int SAMPLES = 100;
    private static final int LOOKS = 50;

    private static final TrainingEngine ENGINE = Engines.installed();
    private static final DatasetCatalog DATASETS =
            new DatasetCatalog(Path.of("target/test-home"), Optional.empty());

    private final TrainingSpec spec;
    private final DataFacts facts;
    private final List<MetricPoint> curve = new ArrayList<>();
    private final List<EpochMetrics> epochs = new ArrayList<>();
    private final List<Saying> sayings = new ArrayList<>();
    private final Coach coach = new Coach();
    private Optional<RunOutcome> outcome = Optional.empty();
    private int stepsPerEpoch;
    private List<LayerExamination> layers = List.of();
    private Supplier<List<LayerExamination>> examiner = List::of;

    private CoachedRun(TrainingSpec spec, Dataset data) {
        this.spec = spec;
        facts = DataFacts.of(data);
    }

    static CoachedRun of(TrainingSpec spec) {
        return of(spec, data(spec));
    }

    static Dataset data(TrainingSpec spec) {
        return DATASETS.open(spec);
    }

    static CoachedRun of(TrainingSpec spec, Dataset data) {
        var coached = new CoachedRun(spec, data);
        try (var session = ENGINE.open(spec, data, Optional.empty())) {
            coached.train(session, data);
        }
        return coached;
    }

    private void train(TrainingSession session, Dataset data) {
        examiner = () -> examine(session, data);
        stepsPerEpoch = session.position().stepsPerEpoch();
        var run = new TrainingRun(session, spec, data, Optional.empty(), List.of(), this);
        while (run.advance(20_000_000)) {}
    }

    private List<LayerExamination> examine(TrainingSession session, Dataset data) {
        return LayerExaminer.examine(
                spec, session.weights(), data.test(), SAMPLES, 20_000_000, List.of());
    }

    @Override
    public void points(List<MetricPoint> points) {
        // One at a time, as if the page had come for each.
        for (var point : points) {
            curve.add(point);
            look();
        }
    }

    @Override
    public void epochEnded(EpochMetrics metrics) {
        epochs.replaceAll(EpochMetrics::withoutConfusion);
        epochs.add(metrics);
        if (metrics.epoch() % Math.ceilDiv(spec.epochs(), LOOKS) == 0) {
            layers = examiner.get();
        }
        look();
    }

    @Override
    public void ended(RunOutcome how) {
        outcome = Optional.of(how);
        look();
    }

    private void look() {
        var now =
                new RunSoFar(
                        spec,
                        spec.learningRate(),
                        stepsPerEpoch,
                        List.copyOf(curve),
                        List.copyOf(epochs),
                        outcome,
                        layers,
                        Optional.of(facts));
        var said = new Saying(now.step(), coach.look(now));
        if (sayings.isEmpty() || !sayings.getLast().kinds().equals(said.kinds())) {
            sayings.add(said);
        } else {
            sayings.set(sayings.size() - 1, new Saying(sayings.getLast().step(), said.diagnoses()));
        }
    }

    Set<Kind> kinds() {
        var kinds = new LinkedHashSet<Kind>();
        sayings.forEach(saying -> kinds.addAll(saying.kinds()));
        return kinds;
    }

    List<Saying> sayings() {
        return sayings;
    }

    /** The last thing that was said of a kind. */
    Diagnosis said(Kind kind) {
        return sayings.stream()
                .flatMap(saying -> saying.diagnoses().stream())
                .filter(diagnosis -> diagnosis.kind() == kind)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError("never said " + kind + ": " + this));
    }

    /** The epoch with the lowest test loss. */
    int lowestTestLoss() {
        return epochs.stream()
                .min(Comparator.comparingDouble(epoch -> epoch.test().loss()))
                .orElseThrow()
                .epoch();
    }

    EpochMetrics last() {
        return epochs.getLast();
    }

    @Override
    public String toString() {
        return sayings.stream()
                .map(
                        saying ->
                                "from step %d: %s"
                                        .formatted(
                                                saying.step(),
                                                saying.diagnoses().stream()
                                                        .map(Diagnosis::seen)
                                                        .toList()))
                .collect(Collectors.joining("\n"));
    }
}
