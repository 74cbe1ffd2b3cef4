package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import io.weightroom.coach.Suggestion;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.TooManyRuns;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One training run, live: press Train and watch the network learn. */
@CssImport("./widgets/train/train.css")
final class TrainWidget extends WidgetFrame implements RunButtons.Actions, FollowedRun.Listener {

    private final Workbench bench;
    private final Place place;
    private final FollowedRun followed;
    private final DataSource source;
    private final Optional<TextChoice> text;
    private final Knobs knobs;
    private final RunButtons buttons = new RunButtons(this);
    private final RunProgress progress = new RunProgress();
    private final LossChart chart = new LossChart();
    private final Coaching coaching = new Coaching();
    private final CoachPanel coach = new CoachPanel(this::isAdjustable, this::follow);
    private final Div results = new Div();
    private final Div afterEpoch = new Div();
    private final CurveTable table = new CurveTable();
    private final NotebookLink notebook = new NotebookLink("Download as a PyTorch notebook");
    private final WrittenNotes notes;
    private final EarlierRuns earlier = new EarlierRuns(this::compare);
    private final GoingRuns going = new GoingRuns(this::makeRoom);

    private @Nullable PageUpdates updates;
    private @Nullable ResultView view;
    private @Nullable Dataset dataset;

    TrainWidget(Workbench bench, String page, RunDirective.Train train) {
        super("train", train.title().orElse("Training run"), train.caption());
        this.bench = bench;
        place = new Place(page, train.spec().name());
        followed = new FollowedRun(bench, place, this);
        source = DataSource.of(bench, train.spec().dataset());
        var base = source.instead(train.spec());
        text = TextChoice.of(bench, base, train.adjustable());
        var textKnob = text.<Knob<?, ?>>map(TextChoice::knob);
        knobs = new Knobs(base, train.adjustable(), source::available, textKnob);
        knobs.onChange(this::turned);
        results.addClassName("wr-result-area");
        notes = new WrittenNotes(bench);
        var curves = new Div(chart, coach, notes, progress);
        curves.addClassName("wr-curves");
        picture(results, curves);
        controls(going, buttons, knobs);
        text.map(TextChoice::panel).ifPresent(this::below);
        below(afterEpoch, earlier, table, notebook);
        note(source.note());
        state("idle", "ready");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        view = null;
        dataset = null;
        followed.attach(updates);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView run) {
        knobs.show(run.spec());
    }

    @Override
    public boolean canStep() {
        return followed.view().map(r -> r.state() == RunState.PAUSED && !stale(r)).orElse(false);
    }

    /** On a text more epochs are more words; elsewhere Train begins again. */
    @Override
    public boolean canGoOn() {
        return followed.view().filter(NewestRun::hasMeasured).isPresent()
                && view instanceof TextView
                && knobs.has(Hyperparameter.EPOCHS);
    }

    @Override
    public void goOn() {
        spec().ifPresent(spec -> attempt(page -> followed.goOn(spec.epochs(), page)));
    }

    /** Lays earlier runs beside the newest one. */
    private void compare(List<RunView> runs) {
        chart.earlier(runs);
        if (view != null) {
            view.earlier(runs);
        }
    }

    /** What would be trained now; empty where a field says why it cannot be. */
    private Optional<TrainingSpec> spec() {
        return knobs.spec().map(spec -> bench.found(place, spec));
    }

    /** A run that has not taken a step although the learner has turned a knob since. */
    private boolean stale(RunView r) {
        return r.step() == 0 && !spec().map(r.spec()::equals).orElse(false);
    }

    @Override
    public boolean begin(boolean paused) {
        var spec = spec();
        return spec.isPresent() && attempt(page -> followed.begin(spec.get(), paused, page));
    }

    @Override
    public void ask(RunControl control) {
        attempt(page -> followed.ask(control, page));
    }

    /** Says why where it is refused. */
    private boolean attempt(Consumer<PageUpdates> deed) {
        if (updates == null) {
            return false;
        }
        trouble("");
        going.show(List.of());
        try {
            deed.accept(updates);
            return true;
        } catch (RunRefused e) {
            var message = String.valueOf(e.getMessage());
            if (e instanceof TooManyRuns many) {
                going.show(many.going());
            }
            if (!knobs.refuse(message)) {
                trouble(RunWords.sentence(message));
            }
            return false;
        }
    }

    /** Pauses another run of the learner's, so that this one can begin. */
    private void makeRoom(RunView other) {
        if (attempt(page -> followed.pause(other))) {
            note(
                    "%s, run %d, is paused and can go on later. There is room for this one now."
                            .formatted(other.place().block(), other.number()));
        }
    }

    private void turned(Hyperparameter hyperparameter) {
        var spec = spec();
        if (spec.isEmpty()) {
            return;
        }
        boolean underWay = followed.isUnderWay();
        if (underWay && hyperparameter == Hyperparameter.LEARNING_RATE) {
            ask(new RunControl.SetLearningRate(spec.get().learningRate()));
        } else if (underWay) {
            note("This value is for the next run: press Reset, or Train once this run has ended.");
        } else {
            preview(spec.get());
        }
    }

    private boolean isAdjustable(Suggestion suggestion) {
        return knobs.has(CoachPanel.knob(suggestion));
    }

    /** The learner takes the coach's advice. */
    private void follow(Suggestion suggestion) {
        knobs.spec()
                .map(TrainingSpec::draft)
                .ifPresent(
                        draft -> {
                            suggestion.applyTo(draft);
                            knobs.turn(CoachPanel.knob(suggestion), draft.spec());
                        });
    }

    /** Before a run the axes, the data and the sentence follow the knobs. */
    private void preview(TrainingSpec spec) {
        if (followed.view().isEmpty()) {
            changed();
        } else {
            describe(spec);
        }
    }

    /** Brings something to the page from another thread. */
    private void post(Runnable render) {
        if (updates != null) {
            updates.put(List.of(System.identityHashCode(this), "data"), render);
        }
    }

    @Override
    public void changed() {
        var run = followed.view();
        buttons.show(run);
        progress.show(run);
        notebook.show(run.filter(RunView::hasEnded));
        var spec = run.map(RunView::spec).or(this::spec);
        spec.ifPresent(this::openData);
        spec.ifPresent(s -> chart.axes(s, dataset == null ? classes(s) : dataset.classes()));
        run.ifPresent(this::showRun);
        if (run.isEmpty()) {
            state("idle", "ready");
            coach.show(List.of());
        }
        spec.ifPresent(this::describe);
    }

    /** Reads all the learner's runs, so only when another one has begun or one is gone. */
    @Override
    public void runsChanged() {
        long shown = followed.view().map(RunView::id).orElse(-1L);
        earlier.show(bench.runs().all(bench.learner()), place, shown);
    }

    private void showRun(RunView r) {
        notes.show(r.id());
        state(RunWords.sign(r), RunWords.state(r));
        chart.show(r);
        var diagnoses = coaching.look(r, source.fits(r.spec(), dataset) ? dataset : null);
        coach.show(diagnoses);
        chart.evidence(diagnoses);
        trouble(
                CoachPanel.explained(diagnoses)
                        ? ""
                        : RunWords.trouble(r).or(r::warning).orElse(""));
        table.show(r);
        if (view != null && source.fits(r.spec(), dataset)) {
            view.show(r);
        }
        if (r.state() == RunState.ENDED) {
            note(source.note());
        }
    }

    /** The line under the title: the network, its size, how it is trained, and at what pace. */
    private void describe(TrainingSpec asked) {
        var parts = new ArrayList<String>();
        if (dataset != null) {
            try {
                var spec = bench.networks().resolve(asked);
                var samples = dataset.training();
                var shape = NetworkShape.of(samples.shape(), samples.vocabulary(), spec.layers());
                parts.add(RunWords.network(shape, spec));
                parts.add(RunWords.parameters(shape, spec));
            } catch (IllegalArgumentException | ArithmeticException e) {
                knobs.refuse(String.valueOf(e.getMessage()));
            }
        }
        followed.view().map(RunWords::pace).filter(pace -> !pace.isEmpty()).ifPresent(parts::add);
        facts(String.join(" · ", parts));
    }

    static int classes(TrainingSpec spec) {
        return switch (spec.dataset()) {
            case DatasetSpec.Points points -> points.shape().classes();
            case DatasetSpec.TruthTable table -> 2;
            // The layers know; the data need not be read for it.
            default -> outputs(spec).orElse(10);
        };
    }

    /** Reads the data outside the page's lock and shows it; nothing where it is the same. */
    private void openData(TrainingSpec spec) {
        source.open(
                spec,
                opened -> post(() -> dataOpened(opened)),
                unavailable -> post(() -> dataUnavailable(unavailable)));
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
        changed();
    }

    private void dataUnavailable(DatasetUnavailable unavailable) {
        buttons.refuseAll();
        state("failed", "no data");
        trouble(RunWords.sentence(String.valueOf(unavailable.getMessage())));
    }

    static OptionalInt outputs(TrainingSpec spec) {
        return spec.layers().stream()
                .filter(LayerSpec.Linear.class::isInstance)
                .mapToInt(layer -> ((LayerSpec.Linear) layer).outputs())
                .reduce((earlier, last) -> last);
    }
}
