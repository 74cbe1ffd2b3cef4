package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.own.OwnRevision;
import io.weightroom.data.own.OwnSet;
import io.weightroom.data.own.OwnSplit;
import io.weightroom.farm.RunControl;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.metrics.RunState;
import io.weightroom.own.OwnRefused;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classes of the learner's own pictures: collect them, train a network, try it. */
final class OwnClassesWidget extends WidgetFrame implements FollowedRun.Listener {

    private static final String HINT = "Train first: then hold something before the camera.";

    /** The pictures that a run was trained on. */
    private record Trained(long run, OwnSplit split) {}

    private final Workbench bench;
    private final String set;
    private final FollowedRun followed;
    private final OwnCollection collection;
    private final Button primary = new Button("Train");
    private final Button stop = new Button("Stop");
    private final RunProgress progress = new RunProgress();
    private final OwnResults results;
    private final OwnTrial trial = new OwnTrial(this::read);
    private final Div outcome = new Div();
    private final Select<ClassifierCard> base = new Select<>();
    private final OwnDownload download;
    private @Nullable PageUpdates updates;
    private Runnable unwatch = () -> {};
    private Runnable primaryAction = this::train;
    private Optional<OwnSet> now = Optional.empty();
    private Optional<Trained> trained = Optional.empty();
    private long readAt = -1;

    OwnClassesWidget(Workbench bench, String page, PictureDirective.OwnClasses directive) {
        super("own-classes", directive.title().orElse("Your own classes"), directive.caption());
        this.bench = bench;
        set = directive.name();
        followed = new FollowedRun(bench, new Place(page, set), this);
        collection = new OwnCollection(bench.ownSets(), bench.learner(), set);
        results = new OwnResults(new OwnPictureRequests(bench.ownSets(), bench.learner(), set));
        download = new OwnDownload(bench, followed::view);
        base.setLabel("Sees with");
        base.setItemLabelGenerator(OwnNetwork::name);
        base.addClassName("wr-reader-choice");
        base.addValueChangeListener(change -> facts(String.join(" · ", describe(followed.view()))));
        listBases(directive);
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary.addClassName("wr-primary");
        primary.addClickListener(click -> primaryAction.run());
        stop.addClickListener(click -> ask(new RunControl.Stop()));
        var buttons = new Div(primary, stop, progress);
        buttons.addClassNames("wr-buttons", "wr-own-buttons");
        outcome.addClassName("wr-own-outcome");
        var sides = new Div(results, trial);
        sides.addClassName("wr-own-sides");
        outcome.add(sides, download);
        outcome.setVisible(false);
        picture(collection);
        var knobs = new Div(base);
        knobs.addClassName("wr-knobs");
        controls(buttons, knobs);
        below(outcome);
        state("idle", "ready");
    }

    private void listBases(PictureDirective.OwnClasses directive) {
        var bases = OwnNetwork.bases(bench.classifiers().cards());
        base.setItems(bases);
        bases.stream()
                .filter(card -> directive.base().map(card.name()::equals).orElse(true))
                .findFirst()
                .or(() -> bases.stream().findFirst())
                .ifPresent(base::setValue);
        base.setVisible(bases.size() > 1);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = PageUpdates.of(event.getUI());
        updates = page;
        unwatch =
                bench.ownSets()
                        .watch(bench.learner(), set, () -> page.put(key("set"), this::readSet));
        readSet();
        followed.attach(page);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
        followed.detach();
    }

    private Object key(String kind) {
        return List.of(System.identityHashCode(this), kind);
    }

    private void readSet() {
        var sets = bench.ownSets();
        var read = sets.read(bench.learner(), set);
        now = Optional.of(read);
        collection.show(read, sets.undoable(bench.learner(), set));
        changed();
    }

    @Override
    public void anotherRun(RunView run) {
        trained = Optional.empty();
        readAt = -1;
        base.getListDataView()
                .getItems()
                .filter(card -> card.name().equals(baseOf(run)))
                .findFirst()
                .ifPresent(base::setValue);
    }

    private static String baseOf(RunView run) {
        return run.spec().layers().getFirst() instanceof LayerSpec.Pretrained p ? p.name() : "";
    }

    @Override
    public void runsChanged() {}

    @Override
    public void changed() {
        var run = followed.view();
        showButtons(run);
        progress.show(run);
        progress.setVisible(run.isPresent());
        run.ifPresentOrElse(this::showRun, () -> state("idle", "ready"));
        facts(String.join(" · ", describe(run)));
    }

    private void showButtons(Optional<RunView> run) {
        var state = run.map(RunView::state).orElse(RunState.ENDED);
        boolean begun = run.map(r -> r.step() > 0).orElse(false);
        if (state == RunState.PAUSED && begun) {
            primary("Resume", () -> ask(new RunControl.Resume()));
        } else if (state == RunState.ENDED || state == RunState.PAUSED) {
            primary("Train", this::train);
        } else {
            primary("Pause", () -> ask(new RunControl.Pause()));
        }
        boolean train = primary.getText().equals("Train");
        primary.setEnabled(!train || missing().isEmpty());
        base.setEnabled(train);
        stop.setVisible(state != RunState.ENDED);
        note(train ? missing().orElseGet(() -> news(run)) : "");
    }

    private void primary(String text, Runnable action) {
        primary.setText(text);
        primaryAction = action;
    }

    /** What has to be added first. */
    private Optional<String> missing() {
        if (now.filter(n -> n.count() == 0).isPresent()) {
            return Optional.of(
                    "Name your classes and give each some pictures: files, a folder, a zip, or the camera. Twenty of each are a good start.");
        }
        return now.flatMap(OwnSet::missing)
                .map(sentence -> "To train: " + RunWords.sentence(sentence));
    }

    /** Whether the pictures are not those that the run was trained on. */
    private String news(Optional<RunView> run) {
        boolean same =
                run.flatMap(OwnClassesWidget::revision)
                        .flatMap(r -> now.map(n -> n.revision().equals(r.revision())))
                        .orElse(true);
        return same ? "" : "You have changed the pictures since: press Train to learn from them.";
    }

    private static Optional<OwnRevision> revision(RunView run) {
        return run.spec().dataset() instanceof DatasetSpec.OwnPictures own
                ? Optional.of(OwnRevision.of(own.id()))
                : Optional.empty();
    }

    private void train() {
        trouble("");
        var sees = Optional.ofNullable(base.getValue());
        if (sees.isEmpty()) {
            trouble("There is no trained network for pictures in colour on this machine.");
            return;
        }
        try {
            var revision = bench.ownSets().keep(bench.learner(), set);
            int count = now.map(OwnSet::count).orElse(0);
            int classes = now.map(n -> n.classes().size()).orElse(0);
            var spec = OwnNetwork.spec(set, sees.get(), revision, count, classes);
            attempt(updates, page -> followed.begin(spec, false, page));
        } catch (OwnRefused | RunRefused e) {
            trouble(RunWords.sentence(String.valueOf(e.getMessage())));
        }
    }

    private void ask(RunControl control) {
        attempt(updates, page -> followed.ask(control, page));
    }

    private void showRun(RunView run) {
        state(RunWords.sign(run), isReading(run) ? "reading your pictures" : RunWords.state(run));
        trouble(RunWords.trouble(run).or(run::warning).orElse(""));
        findPictures(run);
        outcome.setVisible(trained.isPresent() && run.step() > 0);
        download.setVisible(trained.isPresent() && run.hasEnded() && run.lastEpoch().isPresent());
        trained.filter(t -> t.run() == run.id())
                .ifPresent(
                        t -> {
                            run.lastEpoch()
                                    .filter(e -> e.test().confusion().length > 0)
                                    .ifPresent(e -> results.show(t.split(), e.test()));
                            if (run.step() != readAt) {
                                readAt = run.step();
                                trial.again();
                            }
                        });
    }

    /** The trainer decodes the pictures before it has anything to tell. */
    private static boolean isReading(RunView run) {
        return run.state() == RunState.WAITING
                && run.step() == 0
                && run.sharing() <= 1
                && run.prepared().isEmpty();
    }

    private void findPictures(RunView run) {
        if (trained.filter(t -> t.run() == run.id()).isPresent()) {
            return;
        }
        if (run.spec().dataset() instanceof DatasetSpec.OwnPictures own) {
            try {
                var split = bench.ownSets().split(bench.learner(), own.id());
                trained = Optional.of(new Trained(run.id(), split));
                trial.classes(split.names(), own.size());
            } catch (OwnRefused | DatasetUnavailable e) {
                trouble(RunWords.sentence(String.valueOf(e.getMessage())));
            }
        }
    }

    private List<String> describe(Optional<RunView> run) {
        var parts = new ArrayList<String>();
        now.ifPresent(
                n ->
                        parts.add(
                                "%s pictures in %d classes"
                                        .formatted(Figures.count(n.count()), n.classes().size())));
        Optional.ofNullable(base.getValue())
                .ifPresent(
                        card ->
                                parts.add(
                                        "%s sees them, frozen: %s features of each"
                                                .formatted(
                                                        card.title(),
                                                        Figures.count(card.features()))));
        run.map(RunWords::pace).filter(pace -> !pace.isEmpty()).ifPresent(parts::add);
        return parts;
    }

    private PhotoReading.Answer read(float[] input) {
        if (updates != null) {
            updates.gesture();
        }
        return followed.read(input, HINT);
    }
}
