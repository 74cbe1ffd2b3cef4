package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunReport;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.Prepared;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run that has not ended, put together from what the trainer reports. */
final class LiveRun {

    /** What a report changed, for those who have to act on it. */
    enum News {
        LITTLE,
        FIRST_POINT,
        /** Must be kept soon: the state or the checkpoint has changed. */
        MILESTONE
    }

    /** What the database does not have yet. */
    record Unsaved(RunRow row, int epochsKept, int changesKept, long version) {}

    private final LearnerId learner;
    private final RunView start;
    private final List<EpochMetrics> epochs;
    private final List<LearningRateChange> changes;
    private final Curve curve;

    private RunState state;
    private Optional<RunOutcome> outcome;
    private long step;
    private int stepsPerEpoch;
    private double learningRate;
    private String device;
    private int threads;
    private long parameters;
    private double samplesPerSecond;
    private double secondsLeft = Double.NaN;
    private int sharing;
    private double seconds;

    /** Lane time on trainers before the present one, which counts from 0. */
    private double earlierSeconds;

    private Optional<String> warning;
    private List<LayerExamination> examinations = List.of();
    private Optional<Prepared> prepared;
    private Optional<KeptCheckpoint> checkpoint;
    private int attempts;
    private int crashes;
    private Optional<RunControl> asked = Optional.empty();
    private Optional<RunControl.SetLearningRate> rateAsked = Optional.empty();
    private Optional<RunControl.SetPace> paceAsked = Optional.empty();

    /** The step that a step asked for ends with. */
    private long target;

    private boolean opened;
    private int epochsKept;
    private int changesKept;
    private long version;
    private long savedVersion;
    private long viewedVersion;
    private RunView view;

    LiveRun(RunRow row) {
        learner = row.learner();
        start = row.view();
        view = start;
        epochs = new ArrayList<>(start.epochs());
        changes = new ArrayList<>(start.changes());
        curve = new Curve(start.curve());
        state = start.state();
        outcome = start.outcome();
        step = start.step();
        stepsPerEpoch = start.stepsPerEpoch();
        learningRate = start.learningRate();
        device = start.device();
        threads = start.threads();
        parameters = start.parameters();
        samplesPerSecond = start.samplesPerSecond();
        seconds = start.seconds();
        warning = start.warning();
        prepared = start.prepared();
        checkpoint = row.checkpoint();
        attempts = row.attempts();
        crashes = row.crashes();
        epochsKept = epochs.size();
        changesKept = changes.size();
    }

    /** A run of whose progress the database knows nothing. */
    static LiveRun unsaved(RunRow row) {
        var run = new LiveRun(row);
        run.epochsKept = 0;
        run.changesKept = 0;
        run.version++;
        return run;
    }

    LearnerId learner() {
        return learner;
    }

    long id() {
        return start.id();
    }

    synchronized boolean hasEnded() {
        return outcome.isPresent();
    }

    /** It has no trainer any more, and waits for another. */
    synchronized void reconnect() {
        if (state != RunState.PAUSED) {
            state = RunState.RECONNECTING;
        }
        secondsLeft = Double.NaN;
        sharing = 0;
        version++;
    }

    /**
     * Remembers what the learner wants: it counts from now on, and has to be asked again should the
     * trainer go before it is done.
     */
    synchronized void ask(RunControl control) {
        switch (control) {
            case RunControl.SetLearningRate s -> {
                rateAsked = Optional.of(s);
                return;
            }
            case RunControl.SetPace s -> {
                paceAsked = Optional.of(s);
                return;
            }
            case RunControl.StepBatches s -> target = step + s.steps();
            case RunControl.StepEpoch e ->
                    target = (step / Math.max(1, stepsPerEpoch) + 1) * stepsPerEpoch;
            case RunControl.Pause p -> {}
            case RunControl.Resume r -> {}
            case RunControl.Stop s -> {}
        }
        if (!isStopAsked()) {
            asked = Optional.of(control);
        }
    }

    synchronized boolean isStopAsked() {
        return asked.filter(RunControl.Stop.class::isInstance).isPresent();
    }

    /** Whether another trainer is to wait before the first slice. */
    synchronized boolean isPauseAsked() {
        return asked.map(a -> !(a instanceof RunControl.Resume)).orElse(state == RunState.PAUSED);
    }

    /** Whether it waits or trains, or does as soon as its trainer has heard what was asked last. */
    synchronized boolean isGoing() {
        if (outcome.isPresent()) {
            return false;
        }
        boolean goes = state != RunState.PAUSED;
        return asked.map(
                        a ->
                                switch (a) {
                                    case RunControl.Resume r -> true;
                                    case RunControl.StepEpoch e -> goes;
                                    case RunControl.SetLearningRate s -> goes;
                                    case RunControl.SetPace s -> goes;
                                    case RunControl.Pause p -> false;
                                    case RunControl.Stop s -> false;
                                    case RunControl.StepBatches s -> false;
                                })
                .orElse(goes);
    }

    /** What to ask of another trainer that goes on from the last checkpoint. */
    synchronized List<RunControl> unfinished() {
        var controls = new ArrayList<RunControl>();
        rateAsked.ifPresent(controls::add);
        paceAsked.ifPresent(controls::add);
        long from = checkpoint.map(KeptCheckpoint::step).orElse(0L);
        asked.ifPresent(
                a -> {
                    if (a instanceof RunControl.StepEpoch && target == 0) {
                        controls.add(a);
                    } else if (isStep(a) && target > from) {
                        controls.add(new RunControl.StepBatches((int) (target - from)));
                    }
                });
        return controls;
    }

    private static boolean isStep(RunControl control) {
        return control instanceof RunControl.StepBatches || control instanceof RunControl.StepEpoch;
    }

    synchronized int crashes() {
        return crashes;
    }

    /** Counts one more beginning of training. */
    synchronized void begin() {
        attempts++;
        earlierSeconds = seconds;
        version++;
    }

    /**
     * @param name below the folder of checkpoints, where {@code report} tells of a new one
     */
    synchronized News apply(RunReport report, String name) {
        if (outcome.isPresent()) {
            return News.LITTLE;
        }
        version++;
        return switch (report) {
            case RunReport.Preparing p -> {
                prepared = Optional.of(p.prepared());
                yield News.LITTLE;
            }
            case RunReport.Opened o -> {
                device = o.device();
                threads = o.threads();
                parameters = o.parameters();
                stepsPerEpoch = o.stepsPerEpoch();
                opened = true;
                yield News.LITTLE;
            }
            case RunReport.Progressed p -> progress(p);
            case RunReport.LearningRateChanged c -> {
                changes.add(c.change());
                learningRate = c.change().learningRate();
                rateAsked = rateAsked.filter(r -> r.learningRate() != learningRate);
                yield News.MILESTONE;
            }
            case RunReport.Recorded r -> News.LITTLE;
            case RunReport.Examined e -> {
                examinations = e.layers();
                yield News.LITTLE;
            }
            case RunReport.EpochEnded e -> {
                addEpoch(e.metrics());
                yield News.LITTLE;
            }
            case RunReport.Saved s -> {
                checkpoint = Optional.of(new KeptCheckpoint(name, s.sha256(), s.step()));
                warning = Optional.empty();
                yield News.MILESTONE;
            }
            case RunReport.CheckpointFailed f -> {
                warning = Optional.of(f.reason());
                yield News.MILESTONE;
            }
            case RunReport.Lost l -> {
                crashes += l.suspect() ? 1 : 0;
                reconnect();
                yield News.MILESTONE;
            }
            case RunReport.Ended e -> {
                state = RunState.ENDED;
                outcome = Optional.of(e.outcome());
                seconds = Math.max(seconds, earlierSeconds + e.seconds());
                secondsLeft = Double.NaN;
                sharing = 0;
                yield News.MILESTONE;
            }
        };
    }

    private News progress(RunReport.Progressed p) {
        boolean none = curve.isEmpty();
        boolean changed = state != p.state();
        state = p.state();
        step = p.position().step();
        if (opened) {
            // A run that begins again repeats what came after its checkpoint.
            opened = false;
            curve.cutAfter(step);
            epochs.removeIf(e -> e.step() > step);
            epochsKept = Math.min(epochsKept, epochs.size());
        }
        learningRate = p.learningRate();
        curve.add(p.points());
        samplesPerSecond = p.samplesPerSecond();
        secondsLeft = p.secondsLeft();
        sharing = p.sharing();
        seconds = earlierSeconds + p.seconds();
        if (none && !curve.isEmpty()) {
            return News.FIRST_POINT;
        }
        return changed ? News.MILESTONE : News.LITTLE;
    }

    /**
     * Only the newest epoch keeps its confusion matrix and mistakes. A run that begins again with
     * an epoch trained but not scored tells of that epoch again.
     */
    private void addEpoch(EpochMetrics metrics) {
        epochs.removeIf(e -> e.epoch() >= metrics.epoch());
        epochsKept = Math.min(epochsKept, epochs.size());
        if (!epochs.isEmpty()) {
            epochs.set(epochs.size() - 1, epochs.getLast().withoutConfusion());
        }
        epochs.add(metrics);
    }

    /** The same view for all who look until something changes. */
    synchronized RunView view() {
        if (viewedVersion != version) {
            viewedVersion = version;
            view =
                    new RunView(
                            start.id(),
                            start.place(),
                            start.number(),
                            start.created(),
                            start.spec(),
                            state,
                            outcome,
                            step,
                            stepsPerEpoch,
                            learningRate,
                            List.copyOf(changes),
                            device,
                            threads,
                            parameters,
                            curve.points(),
                            List.copyOf(epochs),
                            samplesPerSecond,
                            secondsLeft,
                            sharing,
                            seconds,
                            warning,
                            examinations,
                            prepared);
        }
        return view;
    }

    synchronized RunRow row() {
        return new RunRow(learner, view(), checkpoint, attempts, crashes);
    }

    /** What has to be written, if anything. */
    synchronized Optional<Unsaved> unsaved() {
        return version == savedVersion
                ? Optional.empty()
                : Optional.of(new Unsaved(row(), epochsKept, changesKept, version));
    }

    synchronized void saved(Unsaved what) {
        savedVersion = what.version();
        var written = what.row().view();
        epochsKept = Math.min(written.epochs().size(), epochs.size());
        changesKept = written.changes().size();
    }
}
