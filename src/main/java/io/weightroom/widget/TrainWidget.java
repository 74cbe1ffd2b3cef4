package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One training run, live: press Train and watch the network learn. */
@CssImport("./widgets/train/train.css")
final class TrainWidget extends WidgetFrame implements RunButtons.Actions {

    private final Workbench bench;
    private final Place place;
    private final DataSource source;
    private final Knobs knobs;
    private final RunButtons buttons = new RunButtons(this);
    private final RunProgress progress = new RunProgress();
    private final LossChart chart = new LossChart();
    private final Div results = new Div();
    private final Div afterEpoch = new Div();
    private final CurveTable table = new CurveTable();
    private final EarlierRuns earlier = new EarlierRuns(chart::earlier);
    private final List<Subscription> subscriptions = new ArrayList<>();

    private Optional<RunView> run = Optional.empty();
    private @Nullable Subscription watching;
    private @Nullable PageUpdates updates;
    private @Nullable ResultView view;
    private @Nullable Dataset dataset;

    TrainWidget(Workbench bench, String page, Directive.Train train) {
        super("train", train.title().orElse("Training run"), train.caption());
        this.bench = bench;
        place = new Place(page, train.spec().name());
        source = DataSource.of(bench, train.spec().dataset());
        knobs = new Knobs(source.instead(train.spec()), train.adjustable(), source::available);
        knobs.onChange(this::turned);
        results.addClassName("wr-result-area");
        var curves = new Div(chart, progress);
        curves.addClassName("wr-curves");
        picture(results, curves);
        controls(buttons, knobs);
        below(afterEpoch, earlier, table);
        note(source.note());
        state("idle", "ready");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        view = null;
        dataset = null;
        run = bench.runs().latest(bench.learner(), place);
        run.ifPresent(r -> knobs.show(r.spec()));
        show();
        listEarlier();
        watch();
        subscriptions.add(
                bench.runs().watchAll(bench.learner(), id -> post("runs", this::runsChanged)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch();
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    @Override
    public void train() {
        submit(false);
    }

    @Override
    public void pause() {
        control(new RunControl.Pause());
    }

    @Override
    public void resume() {
        control(new RunControl.Resume());
    }

    @Override
    public void step() {
        stepBy(new RunControl.StepBatches(1));
    }

    @Override
    public void stepEpoch() {
        stepBy(new RunControl.StepEpoch());
    }

    @Override
    public void stop() {
        control(new RunControl.Stop());
    }

    @Override
    public void reset() {
        submit(true);
    }

    private void stepBy(RunControl step) {
        boolean inProgress = run.map(r -> r.state() == RunState.PAUSED && !stale(r)).orElse(false);
        if (inProgress || submit(true)) {
            control(step);
        }
    }

    /** A run that has not taken a step although the learner has turned a knob since. */
    private boolean stale(RunView r) {
        return r.step() == 0 && !knobs.spec().map(r.spec()::equals).orElse(false);
    }

    private boolean submit(boolean paused) {
        trouble("");
        var spec = knobs.spec();
        if (spec.isEmpty()) {
            return false;
        }
        try {
            if (!paused && run.map(r -> ready(r, spec.get())).orElse(false)) {
                control(new RunControl.Resume());
                return true;
            }
            var unused = run.filter(r -> r.state() == RunState.PAUSED && r.step() == 0);
            run = Optional.of(bench.runs().submit(bench.learner(), place, spec.get(), paused));
            unused.ifPresent(r -> bench.runs().delete(bench.learner(), r.id()));
            show();
            listEarlier();
            watch();
            return true;
        } catch (RunRefused e) {
            var message = String.valueOf(e.getMessage());
            if (!knobs.refuse(message)) {
                trouble(RunWords.sentence(message));
            }
        } catch (RunNotFound e) {
            refresh();
        }
        return false;
    }

    private static boolean ready(RunView r, TrainingSpec spec) {
        return r.state() == RunState.PAUSED && r.step() == 0 && r.spec().equals(spec);
    }

    private void control(RunControl control) {
        run.ifPresent(
                r -> {
                    try {
                        bench.runs().control(bench.learner(), r.id(), control);
                    } catch (RunRefused e) {
                        trouble(RunWords.sentence(String.valueOf(e.getMessage())));
                    } catch (RunNotFound e) {
                        runsChanged();
                        return;
                    }
                    refresh();
                });
    }

    private void turned(Hyperparameter hyperparameter) {
        var spec = knobs.spec();
        if (spec.isEmpty()) {
            return;
        }
        boolean going = run.map(r -> r.state() != RunState.ENDED && r.step() > 0).orElse(false);
        if (going && hyperparameter == Hyperparameter.LEARNING_RATE) {
            control(new RunControl.SetLearningRate(spec.get().learningRate()));
        } else if (going) {
            note("This value is for the next run: press Reset, or Train once this run has ended.");
        } else {
            preview(spec.get());
        }
    }

    /** Before a run the axes, the data and the sentence follow the knobs. */
    private void preview(TrainingSpec spec) {
        if (run.isEmpty()) {
            show();
        } else {
            describe(spec);
        }
    }

    private void runsChanged() {
        var newest = bench.runs().latest(bench.learner(), place);
        if (!newest.map(RunView::id).equals(run.map(RunView::id))) {
            run = newest;
            newest.ifPresent(r -> knobs.show(r.spec()));
            watch();
        }
        show();
        listEarlier();
    }

    private void refresh() {
        run = run.map(r -> bench.runs().view(bench.learner(), r.id()));
        show();
    }

    private void watch() {
        unwatch();
        run.filter(r -> r.state() != RunState.ENDED)
                .ifPresent(
                        r ->
                                watching =
                                        bench.runs()
                                                .watch(
                                                        bench.learner(),
                                                        r.id(),
                                                        PageUpdates.perSecond(),
                                                        newest -> post("run", () -> show(newest))));
    }

    private void unwatch() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }

    /** Brings something to the page from another thread; the newest of a kind wins. */
    private void post(String kind, Runnable render) {
        if (updates != null) {
            updates.put(List.of(System.identityHashCode(this), kind), render);
        }
    }

    private void show(RunView newest) {
        if (run.map(r -> r.id() == newest.id()).orElse(false)) {
            run = Optional.of(newest);
            show();
        }
    }

    private void show() {
        buttons.show(run);
        progress.show(run);
        var spec = run.map(RunView::spec).or(knobs::spec);
        spec.ifPresent(this::openData);
        spec.ifPresent(s -> chart.axes(s, dataset == null ? classes(s) : dataset.classes()));
        run.ifPresent(this::showRun);
        if (run.isEmpty()) {
            state("idle", "ready");
        }
        spec.ifPresent(this::describe);
    }

    /** Reads all the learner's runs, so only when another one has begun or one is gone. */
    private void listEarlier() {
        earlier.show(bench.runs().all(bench.learner()), place, run.map(RunView::id).orElse(-1L));
    }

    private void showRun(RunView r) {
        state(RunWords.sign(r), RunWords.state(r));
        trouble(RunWords.trouble(r).or(r::warning).orElse(""));
        chart.show(r);
        table.show(r);
        if (view != null && source.fits(r.spec(), dataset)) {
            view.show(r);
        }
        if (r.state() == RunState.ENDED) {
            unwatch();
            note(source.note());
        }
    }

    /** The line under the title: the network, its size, how it is trained, and at what pace. */
    private void describe(TrainingSpec spec) {
        var parts = new ArrayList<String>();
        if (dataset != null) {
            try {
                var samples = dataset.training();
                var shape = NetworkShape.of(samples.shape(), samples.vocabulary(), spec.layers());
                parts.add(RunWords.network(shape, spec));
                parts.add(Figures.count(shape.totalParameters()) + " parameters");
            } catch (IllegalArgumentException | ArithmeticException e) {
                knobs.refuse(String.valueOf(e.getMessage()));
            }
        }
        run.map(RunWords::pace).filter(pace -> !pace.isEmpty()).ifPresent(parts::add);
        facts(String.join(" · ", parts));
    }

    private static int classes(TrainingSpec spec) {
        return spec.dataset() instanceof DatasetSpec.Points points ? points.shape().classes() : 10;
    }

    /** Reads the data outside the page's lock and shows it; nothing where it is the same. */
    private void openData(TrainingSpec spec) {
        source.open(
                spec,
                opened -> post("data", () -> dataOpened(opened)),
                unavailable -> post("data", () -> dataUnavailable(unavailable)));
    }

    private void dataOpened(Dataset opened) {
        if (updates == null) {
            return;
        }
        dataset = opened;
        view = ResultView.of(opened, new Predictions(bench, updates));
        results.removeAll();
        results.add(view.component());
        afterEpoch.removeAll();
        view.afterEpoch().ifPresent(afterEpoch::add);
        show();
    }

    private void dataUnavailable(DatasetUnavailable unavailable) {
        buttons.refuseAll();
        state("failed", "no data");
        trouble(RunWords.sentence(String.valueOf(unavailable.getMessage())));
    }
}
