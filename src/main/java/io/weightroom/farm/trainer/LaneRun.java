package io.weightroom.farm.trainer;

import io.weightroom.data.Dataset;
import io.weightroom.farm.MachineView;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport.EpochEnded;
import io.weightroom.farm.RunReport.LearningRateChanged;
import io.weightroom.farm.RunReport.Opened;
import io.weightroom.farm.RunReport.Preparing;
import io.weightroom.farm.RunReport.Progressed;
import io.weightroom.farm.RunReport.Recorded;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Lanes;
import io.weightroom.training.Replay;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingRun;
import io.weightroom.training.TrainingSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * One run on the lanes: opens its session at the first turn, does what its learner asked for at the
 * next, reports after each, and closes the session with the last.
 */
final class LaneRun implements Lanes.Work, RunListener {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    /** Pages show all runs together no more often than this. */
    private static final Duration SHOWN_EVERY = Duration.ofMillis(15);

    private static final Duration LONGEST_UNPUBLISHED = Duration.ofSeconds(2);

    /** What training has to read before it can begin. */
    record Loaded(Dataset data, Optional<Dataset> evaluation, Optional<Checkpoint> checkpoint) {}

    private record Training(TrainingSession session, TrainingRun run, Motion motion) {}

    private final RunOrder order;
    private final Loaded loaded;
    private final Queue<RunControl> controls;
    private final Crew crew;
    private final Ending ending;
    private final List<MetricPoint> points = new ArrayList<>();
    private final Pace weightsPace = new Pace(Duration.ofMillis(100));
    private final Pace reportPace = new Pace(Duration.ofMillis(100));
    private final Pace checkpointPace = new Pace(Duration.ofSeconds(2));
    private final Clock clock = new Clock();

    private Optional<Training> training = Optional.empty();
    private Optional<Replay> replay = Optional.empty();
    private final Forerun forerun;
    private volatile boolean resting;
    private Future<?> waking = CompletableFuture.completedFuture(null);
    private long lastStep = NO_LIMIT;
    private long savedStep;
    private boolean alone;
    private int savedEpoch;
    private double samplesPerSecond;

    /**
     * @param controls what the learner asks for, added to by other threads
     */
    LaneRun(RunOrder order, Loaded loaded, Queue<RunControl> controls, Crew crew, Ending ending) {
        this.order = order;
        this.loaded = loaded;
        this.controls = controls;
        this.crew = crew;
        this.ending = ending;
        this.alone = order.alone();
        this.forerun =
                new Forerun(
                        () ->
                                crew.engine()
                                        .preparation(
                                                order.spec(), loaded.data(), loaded.evaluation()));
        if (loaded.checkpoint().isEmpty()) {
            replay =
                    order.spec()
                            .start()
                            .map(
                                    start ->
                                            new Replay(
                                                    crew.engine(),
                                                    start,
                                                    loaded.data(),
                                                    loaded.evaluation()));
        }
    }

    @Override
    public boolean isAlone() {
        return alone;
    }

    @Override
    public Lanes.Wish turn(Duration slice) {
        try (var _ = crew.slices().enter(order.run())) {
            clock.begin();
            var wish = train(slice);
            clock.end(wish == Lanes.Wish.SLEEP);
            return wish;
        }
    }

    private Lanes.Wish train(Duration slice) {
        if (training.isEmpty() && controls.peek() instanceof RunControl.Stop) {
            forerun.close();
            ending.ended(order.run(), new RunOutcome.Stopped(), 0);
            return Lanes.Wish.END;
        }
        if (training.isEmpty() && replay.map(past -> past.advance(slice.toNanos())).orElse(false)) {
            return Lanes.Wish.AGAIN;
        }
        if (training.isEmpty() && prepare(slice)) {
            return Lanes.Wish.AGAIN;
        }
        boolean first = training.isEmpty();
        var current = first ? open() : training.orElseThrow();
        var run = current.run();
        obey(current);
        boolean more = current.motion().advance(slice.toNanos(), lastStep);
        if (run.seconds() > order.mostSeconds()) {
            run.end(new RunOutcome.Failed(limitReached()));
        }
        if (run.outcome().isPresent()) {
            end(current, run.outcome().get());
            return Lanes.Wish.END;
        }
        if (first || !more || isPublishingDue()) {
            weightsPace.time(() -> publish(current.session(), false));
        }
        boolean saving = !more || (isCheckpointDue(run) && !crew.isSaving(order.run()));
        if (first || saving || isReportDue()) {
            // Before the checkpoint, so that a run that goes on from it lacks no point.
            reportPace.time(() -> report(current, more ? RunState.TRAINING : RunState.PAUSED));
        }
        if (saving) {
            save(run);
        }
        return more ? goOn(current.motion()) : Lanes.Wish.SLEEP;
    }

    /**
     * Does what has to be done before the session can be opened quickly.
     *
     * @return whether anything is left of it
     */
    private boolean prepare(Duration slice) {
        boolean more = forerun.advance(slice);
        if (forerun.hasNews() && (!more || isReportDue())) {
            reportPace.time(() -> crew.report(new Preparing(order.run(), forerun.prepared())));
        }
        return more;
    }

    /** At once, or when the pace allows it. */
    private Lanes.Wish goOn(Motion motion) {
        var rest = motion.rest();
        resting = rest.isPositive();
        if (!resting) {
            return Lanes.Wish.AGAIN;
        }
        waking.cancel(false);
        waking = crew.wakeAfter(rest, this);
        return Lanes.Wish.SLEEP;
    }

    private String limitReached() {
        return "The run has had the %,.0f seconds of training that the host allows a run."
                .formatted(order.mostSeconds());
    }

    private Training open() {
        var session = crew.engine().open(order.spec(), loaded.data(), loaded.evaluation());
        var run =
                new TrainingRun(
                        session,
                        order.spec(),
                        loaded.data(),
                        loaded.evaluation(),
                        order.changes(),
                        this);
        loaded.checkpoint().ifPresent(run::restore);
        replay.ifPresent(past -> past.lead(run, session));
        var opened = new Training(session, run, new Motion(session, run, order.spec().pace()));
        training = Optional.of(opened);
        savedStep = run.position().step();
        savedEpoch = run.position().epoch();
        lastStep = order.paused() ? savedStep : NO_LIMIT;
        crew.report(
                new Opened(
                        order.run(),
                        crew.engine().device(order.spec()),
                        order.spec().threads(),
                        session.shape().totalParameters(),
                        run.position().stepsPerEpoch()));
        report(opened, order.paused() ? RunState.PAUSED : RunState.TRAINING);
        return opened;
    }

    private void obey(Training current) {
        var run = current.run();
        for (var control = controls.poll(); control != null; control = controls.poll()) {
            long step = run.position().step();
            switch (control) {
                case RunControl.Pause p -> lastStep = step;
                case RunControl.Resume r -> lastStep = NO_LIMIT;
                case RunControl.StepBatches s -> lastStep = step + s.steps();
                case RunControl.StepEpoch e -> lastStep = run.endOfEpoch();
                case RunControl.SetLearningRate s -> run.setLearningRate(s.learningRate());
                case RunControl.SetPace s -> current.motion().pace(s.epochsPerSecond());
                case RunControl.Stop s -> run.end(new RunOutcome.Stopped());
            }
        }
    }

    private void end(Training current, RunOutcome outcome) {
        report(current, RunState.TRAINING);
        if (!(outcome instanceof RunOutcome.Diverged)) {
            publish(current.session(), true);
            if (!isSaved(current.run())) {
                crew.save(order.run(), current.run().checkpoint(), true);
            }
        }
        double seconds = current.run().seconds();
        current.session().close();
        ending.ended(order.run(), outcome, seconds);
    }

    /** The more runs there are, the less often a page could show each. */
    private boolean isReportDue() {
        return reportPace.isDue()
                && reportPace.rested(SHOWN_EVERY.multipliedBy(Math.min(64, crew.sharing())));
    }

    /** Often while somebody asks for predictions; a copy of the weights is not free. */
    private boolean isPublishingDue() {
        return weightsPace.isDue()
                && (crew.isAsked(order.run()) || weightsPace.rested(LONGEST_UNPUBLISHED));
    }

    private void publish(TrainingSession session, boolean last) {
        var weights = session.weights();
        crew.publish(order.run(), order.spec(), weights);
        crew.examine(order.run(), order.spec(), weights, loaded.data(), last);
    }

    /** At the end of an epoch, which is shown and kept; in a long one from time to time. */
    private boolean isCheckpointDue(TrainingRun run) {
        return checkpointPace.isDue()
                && (run.position().epoch() > savedEpoch
                        || checkpointPace.rested(crew.longestUnsaved()));
    }

    private void save(TrainingRun run) {
        savedEpoch = run.position().epoch();
        alone = false;
        long step = run.position().step();
        if (step > savedStep) {
            checkpointPace.time(() -> crew.save(order.run(), run.checkpoint(), false));
            savedStep = step;
        }
    }

    private boolean isSaved(TrainingRun run) {
        return run.position().step() <= savedStep && !crew.hasFailedToSave(order.run());
    }

    private void report(Training current, RunState state) {
        var run = current.run();
        var frames = current.motion().frames();
        if (!frames.isEmpty()) {
            crew.report(new Recorded(order.run(), frames));
        }
        if (Double.isFinite(run.samplesPerSecond())) {
            samplesPerSecond = run.samplesPerSecond();
        }
        crew.report(
                new Progressed(
                        order.run(),
                        state,
                        run.position(),
                        run.learningRate(),
                        List.copyOf(points),
                        samplesPerSecond,
                        state == RunState.TRAINING
                                ? current.motion().secondsLeft(crew.crowding())
                                : Double.NaN,
                        crew.sharing(),
                        run.seconds()));
        points.clear();
    }

    @Override
    public void failed(Throwable problem) {
        double seconds = training.map(t -> t.run().seconds()).orElse(0.0);
        try {
            forerun.close();
            replay.ifPresent(Replay::close);
            training.ifPresent(t -> t.session().close());
        } finally {
            ending.ended(order.run(), new RunOutcome.Failed(Problems.sentence(problem)), seconds);
        }
    }

    /** What was asked for meanwhile is done first: nobody will remember it. */
    @Override
    public void close() {
        if (training.isEmpty()) {
            forerun.close();
            replay.ifPresent(Replay::close);
            if (controls.peek() instanceof RunControl.Stop) {
                ending.ended(order.run(), new RunOutcome.Stopped(), 0);
            }
            return;
        }
        var current = training.get();
        var run = current.run();
        obey(current);
        if (run.outcome().isPresent()) {
            end(current, run.outcome().get());
            return;
        }
        long step = run.position().step();
        report(current, step < lastStep ? RunState.TRAINING : RunState.PAUSED);
        if (!isSaved(run)) {
            crew.save(order.run(), run.checkpoint(), true);
        }
        current.session().close();
    }

    /** How the run stands among the others. */
    MachineView.Held view() {
        return new MachineView.Held(
                order.run(),
                order.learner(),
                clock.waitedSeconds(),
                clock.laneSeconds(),
                clock.isAsleep() && !resting);
    }

    long id() {
        return order.run();
    }

    @Override
    public void points(List<MetricPoint> added) {
        points.addAll(added);
    }

    @Override
    public void epochEnded(EpochMetrics metrics) {
        crew.report(new EpochEnded(order.run(), metrics));
    }

    @Override
    public void learningRateChanged(LearningRateChange change) {
        crew.report(new LearningRateChanged(order.run(), change));
    }
}
