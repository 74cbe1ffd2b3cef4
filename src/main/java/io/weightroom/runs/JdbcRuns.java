package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.Trainer;
import io.weightroom.farm.Trainer.Kept;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs whose truth is a database row. What the trainer reports is kept in memory and written once a
 * second, and soon after each milestone; a run that a crash interrupted goes on from its last
 * checkpoint.
 */
final class JdbcRuns extends AskedRuns implements AutoCloseable {

    /** The whole recordings of some hundred playgrounds. */
    private static final long MOST_RECORDED_BYTES = 64L << 20;

    /** Networks that a page draws whole. */
    private static final long MOST_RECORDED_PARAMETERS = 4_096;

    /** A run that crashes trainers is given up. */
    private static final int MOST_CRASHES = 2;

    private final RunStore store;
    private final RunReader reader;
    private final SubmitRules rules;
    private final Path checkpoints;
    private final MetricsStream stream = new MetricsStream();
    private final LastExaminations examined = new LastExaminations();
    private final Recordings recordings = new Recordings(MOST_RECORDED_BYTES);
    private final LiveRuns live;

    /** Held while runs begin or are deleted. */
    private final Object beginning = new Object();

    /**
     * @param checkpoints the trainer's folder
     */
    JdbcRuns(
            RunStore store,
            RunReader reader,
            Trainer trainer,
            SubmitRules rules,
            Path checkpoints) {
        super(trainer);
        this.store = store;
        this.live = new LiveRuns(store);
        this.reader = reader;
        this.rules = rules;
        this.checkpoints = checkpoints;
    }

    /** Goes on with the runs that were interrupted; to be called once, before all else. */
    void start() {
        trainer().listen(this::hear);
        StrayCheckpoints.in(checkpoints, reader.ids()).forEach(trainer()::discard);
        for (long id : reader.interrupted()) {
            try {
                resume(id);
            } catch (RuntimeException e) {
                System.getLogger(JdbcRuns.class.getName())
                        .log(System.Logger.Level.ERROR, "run " + id + " cannot go on", e);
            }
        }
    }

    private void resume(long id) {
        var run = new LiveRun(reader.find(id).orElseThrow());
        live.add(run);
        run.reconnect();
        begin(run, false);
        live.save(run);
    }

    private void begin(LiveRun run, boolean paused) {
        run.begin();
        trainer().submit(order(run.row(), paused));
    }

    private RunOrder order(RunRow row, boolean paused) {
        var view = row.view();
        return new RunOrder(
                view.id(),
                row.learner().value(),
                view.spec(),
                view.changes(),
                row.checkpoint().map(c -> checkpoints.resolve(c.name())),
                rules.mostSeconds(),
                row.crashes() > 0,
                paused);
    }

    @Override
    public RunView submit(LearnerId learner, Place place, TrainingSpec spec, boolean paused) {
        return begin(learner, place, spec, List.of(), paused, LiveRun::new);
    }

    @Override
    public RunView repeat(LearnerId learner, long id) {
        var first = view(learner, id);
        return begin(learner, first.place(), first.spec(), first.changes(), false, LiveRun::new);
    }

    @Override
    public RunView longer(LearnerId learner, long id, int epochs) {
        var past = new Continuation(row(learner, id), checkpoints);
        var place = past.past().view().place();
        return begin(learner, place, past.spec(epochs), List.of(), false, past::lead);
    }

    private RunView begin(
            LearnerId learner,
            Place place,
            TrainingSpec asked,
            List<LearningRateChange> changes,
            boolean paused,
            Function<RunRow, LiveRun> first) {
        var spec = rules.complete(learner, place, asked);
        var shape = rules.check(learner, spec);
        RunView view;
        synchronized (beginning) {
            if (!paused) {
                var all = live.all().values();
                rules.atOnce().checkOneMore(learner, all, run -> run.place().equals(place));
            }
            for (long former : reader.going(learner, place)) {
                control(learner, former, new RunControl.Stop());
            }
            var state = paused ? RunState.PAUSED : RunState.WAITING;
            long id = store.insert(learner, place, spec, changes, state, shape.totalParameters());
            var run = first.apply(reader.find(id).orElseThrow());
            live.add(run);
            begin(run, paused);
            view = run.view();
        }
        stream.tell(learner, view.id());
        return view;
    }

    @Override
    public void control(LearnerId learner, long id, RunControl control) {
        switch (control) {
            case RunControl.SetLearningRate s -> SubmitRules.checkLearningRate(s.learningRate());
            case RunControl.SetPace s -> SubmitRules.checkPace(s.epochsPerSecond());
            case RunControl.StepBatches s when s.steps() < 1 ->
                    throw new RunRefused("steps: expected 1 or more, found " + s.steps());
            default -> {}
        }
        synchronized (beginning) {
            var run = liveOf(learner, id);
            if (run.map(LiveRun::hasEnded).orElseGet(() -> hasEnded(rowOf(learner, id)))) {
                return;
            }
            boolean going = run.map(LiveRun::isGoing).orElse(false);
            rules.atOnce().check(learner, live.all().values(), id, going, control);
            run.orElseGet(() -> wake(rowOf(learner, id))).ask(control);
            trainer().control(id, control);
        }
    }

    private static boolean hasEnded(RunRow row) {
        return row.view().state() == RunState.ENDED;
    }

    /** A run that was paused when the program ended goes to the trainer only when it is wanted. */
    private LiveRun wake(RunRow row) {
        var run = new LiveRun(row);
        live.add(run);
        begin(run, true);
        return run;
    }

    @Override
    public Optional<RunView> latest(LearnerId learner, Place place) {
        return reader.latest(learner, place).map(id -> view(learner, id));
    }

    @Override
    public RunView view(LearnerId learner, long id) {
        return liveOf(learner, id)
                .map(LiveRun::view)
                .orElseGet(() -> rowOf(learner, id).view().with(examined.of(id)));
    }

    @Override
    public Map<LearnerId, RunView> newest(Collection<LearnerId> learners) {
        return live.now(() -> reader.newest(learners)).stream()
                .collect(Collectors.toMap(RunRow::learner, RunRow::view));
    }

    @Override
    public List<RunView> all(LearnerId learner) {
        return live.now(() -> reader.all(learner)).stream()
                .map(RunRow::view)
                .map(RunView::withoutConfusion)
                .toList();
    }

    @Override
    public void delete(LearnerId learner, long id) {
        synchronized (beginning) {
            view(learner, id);
            live.remove(id);
            recordings.remove(id);
            examined.remove(id);
            trainer().discard(id);
            store.delete(id);
            reader.forget(id);
        }
        stream.close(id);
        stream.tell(learner, id);
    }

    @Override
    Optional<Kept> kept(LearnerId learner, long id) {
        var row = row(learner, id);
        return row.checkpoint()
                .map(c -> new Kept(row.view().spec(), checkpoints.resolve(c.name())));
    }

    /** As it stands at this moment. */
    RunRow row(LearnerId learner, long id) {
        return liveOf(learner, id).map(LiveRun::row).orElseGet(() -> rowOf(learner, id));
    }

    @Override
    public Subscription watch(
            LearnerId learner, long id, double perSecond, Consumer<RunView> listener) {
        view(learner, id);
        return stream.watch(id, perSecond, () -> view(learner, id), listener);
    }

    @Override
    public Subscription watchAll(LearnerId learner, Consumer<Long> listener) {
        return stream.watchAll(learner, listener);
    }

    private Optional<LiveRun> liveOf(LearnerId learner, long id) {
        var run = live.find(id);
        if (run.isPresent() && !run.get().learner().equals(learner)) {
            throw new RunNotFound(id);
        }
        return run;
    }

    private RunRow rowOf(LearnerId learner, long id) {
        return reader.find(id)
                .filter(row -> row.learner().equals(learner))
                .orElseThrow(() -> new RunNotFound(id));
    }

    @Override
    public List<Frame> recorded(LearnerId learner, long id, long after) {
        var view = view(learner, id);
        if (after < 0 && view.parameters() <= MOST_RECORDED_PARAMETERS) {
            recordings.addWhereEmpty(id, () -> kept(id));
        }
        return recordings.after(id, after);
    }

    /** The network as it stands on the disk, which is all that there is after a restart. */
    private List<Frame> kept(long id) {
        return reader.find(id)
                .flatMap(RunRow::checkpoint)
                .flatMap(checkpoint -> checkpoint.frame(checkpoints))
                .map(List::of)
                .orElse(List.of());
    }

    private void hear(RunReport report) {
        if (report instanceof RunReport.Examined e && live.find(e.run()).isPresent()) {
            examined.keep(e.run(), e.layers());
        }
        if (report instanceof RunReport.Recorded recorded
                && live.find(recorded.run()).isPresent()) {
            recordings.add(recorded.run(), recorded.frames());
        }
        live.find(report.run())
                .ifPresent(
                        run -> {
                            var news = run.apply(report, checkpointName(report));
                            stream.changed(run.id(), news == LiveRun.News.FIRST_POINT);
                            if (news == LiveRun.News.MILESTONE) {
                                live.saveSoon(run);
                            }
                            if (report instanceof RunReport.Lost lost) {
                                goOn(run, lost);
                            }
                        });
    }

    /** Gives a run to another trainer, unless there is a reason to end it. */
    private void goOn(LiveRun run, RunReport.Lost lost) {
        Optional<RunOutcome> end = Optional.empty();
        synchronized (beginning) {
            if (run.hasEnded() || live.find(run.id()).filter(r -> r == run).isEmpty()) {
                return;
            }
            if (run.isStopAsked()) {
                end = Optional.of(new RunOutcome.Stopped());
            } else if (run.crashes() >= MOST_CRASHES && lost.alone()) {
                end = Optional.of(new RunOutcome.Failed(crashed(run, lost)));
            } else {
                begin(run, run.isPauseAsked());
                run.unfinished().forEach(control -> trainer().control(run.id(), control));
            }
        }
        end.ifPresent(outcome -> hear(new RunReport.Ended(run.id(), outcome, 0)));
    }

    private static String crashed(LiveRun run, RunReport.Lost lost) {
        return "Training this network ended the trainer %d times, the last time alone: it %s."
                .formatted(run.crashes(), lost.how());
    }

    private String checkpointName(RunReport report) {
        return report instanceof RunReport.Saved saved
                ? checkpoints.relativize(saved.checkpoint()).toString()
                : "";
    }

    /** Puts runs aside so that the next start goes on with them. */
    @Override
    public void close() {
        trainer().close();
        live.close();
        stream.close();
    }
}
