package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.farm.RunControl;
import io.weightroom.metrics.RunState;
import io.weightroom.playground.PointsCsv;
import io.weightroom.playground.Setting;
import io.weightroom.playground.Setup;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.spec.Start;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.WeightEdit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The playground: a small network on points in the plane, whose every part can be changed while it
 * trains. A change that the network survives makes a run that goes on from this one; any other
 * begins anew.
 */
public final class PlaygroundWidget extends WidgetFrame
        implements FollowedRun.Listener, Playground.Gestures {

    /** Changed in the run itself. */
    private static final Set<Setting> LIVE = Set.of(Setting.LEARNING_RATE, Setting.PACE);

    /** Other points, other inputs or other beginnings: the network cannot be kept. */
    private static final Set<Setting> ANEW =
            Set.of(
                    Setting.DATA,
                    Setting.SAMPLES,
                    Setting.NOISE,
                    Setting.SPLIT,
                    Setting.INPUTS,
                    Setting.INIT,
                    Setting.SEED);

    private static final int MOST_UNDO = 30;
    private static final int MOST_PINNED = 5;

    private final Workbench bench;
    private final Place place;
    private final List<String> hidden;
    private final FollowedRun followed;
    private final Playground playground = new Playground(this);
    private final PlaygroundPoints points;
    private final Map<String, String> problems = new HashMap<>();
    private final Deque<Start> before = new ArrayDeque<>();
    private final List<Long> pinned = new ArrayList<>();
    private final EpochPace epochPace = new EpochPace();

    private Setup setup;
    private Optional<Setup> asked;
    private Consumer<Setup> onSetup = changed -> {};
    private @Nullable PageUpdates updates;
    private long framesOf = -1;
    private long framesUntil = -1;
    private boolean keepFrames;
    private boolean setUp;

    /**
     * @param preset what it is where the learner has been here never before
     * @param asked what it has to be, whatever the learner had here
     */
    PlaygroundWidget(
            Workbench bench,
            Place place,
            Setup preset,
            Optional<Setup> asked,
            List<String> hidden,
            String title,
            Optional<String> caption) {
        super("playground", title, caption);
        this.bench = bench;
        this.place = place;
        this.hidden = hidden;
        this.asked = asked;
        setup = asked.orElse(preset);
        followed = new FollowedRun(bench, place, this);
        points = new PlaygroundPoints(bench);
        picture(playground);
    }

    /** Called with every set-up that the learner comes to, the first included. */
    public void onSetup(Consumer<Setup> listener) {
        onSetup = listener;
    }

    @Override
    public void note(String sentence) {
        super.note(sentence);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        framesOf = -1;
        // The browser has to know the network before it gets weights.
        setUp = false;
        followed.attach(updates);
        var wanted = asked.filter(a -> !isOf(a, followed.view()));
        asked = Optional.empty();
        setup = wanted.or(() -> followed.view().map(r -> Setup.of(r.spec()))).orElse(setup);
        showSetup();
        setUp = true;
        if (wanted.isPresent() || followed.view().isEmpty()) {
            begin(setup.spec(place.block()), true, false);
        } else {
            changed();
        }
        playground.pinned(pinnedRuns());
    }

    private boolean isOf(Setup wanted, Optional<RunView> run) {
        return run.map(r -> r.spec().equals(wanted.spec(place.block()))).orElse(false);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView run) {
        if (setUp) {
            setup = Setup.of(run.spec());
            showSetup();
        }
    }

    @Override
    public void runsChanged() {}

    @Override
    public void changed() {
        followed.view().filter(run -> setUp).ifPresent(this::show);
    }

    private void show(RunView run) {
        boolean other = run.id() != framesOf;
        if (other) {
            framesOf = run.id();
            framesUntil = -1;
        }
        var frames = bench.runs().recorded(bench.learner(), run.id(), framesUntil);
        if (other || !frames.isEmpty()) {
            playground.frames(run, other && !keepFrames, frames);
            keepFrames = false;
        }
        if (!frames.isEmpty()) {
            framesUntil = frames.getLast().step();
        }
        playground.state(run, epochPace.of(run), !before.isEmpty());
        trouble(RunWords.trouble(run).or(run::warning).orElse(""));
    }

    private void showSetup() {
        playground.setup(setup, hidden, problems);
        try {
            points.open(setup).ifPresent(playground::samples);
        } catch (DatasetUnavailable e) {
            trouble(RunWords.sentence(String.valueOf(e.getMessage())));
        }
        onSetup.accept(setup);
    }

    // What the learner does.

    @Override
    public void set(Map<String, String> values) {
        problems.clear();
        note("");
        var wanted = setup;
        var changed = new ArrayList<Setting>();
        for (var entry : values.entrySet()) {
            var setting = Setting.find(entry.getKey());
            var problem = setting.flatMap(s -> s.problem(entry.getValue()));
            if (setting.isEmpty()) {
                continue;
            }
            if (problem.isPresent()) {
                problems.put(entry.getKey(), problem.get());
            } else if (!wanted.get(setting.get()).equals(entry.getValue())) {
                wanted = wanted.with(setting.get(), entry.getValue());
                changed.add(setting.get());
            }
        }
        apply(wanted, changed);
    }

    private void apply(Setup wanted, List<Setting> changed) {
        var former = setup;
        setup = wanted;
        showSetup();
        if (changed.isEmpty() || isWaitingForPoints()) {
            return;
        }
        var run = followed.view();
        boolean done;
        if (LIVE.containsAll(changed) && run.map(r -> !hasEnded(r)).orElse(false)) {
            done = changed.stream().allMatch(this::changeLive);
        } else if (run.isEmpty() || changed.stream().anyMatch(s -> isAnew(s, former, wanted))) {
            done = begin(wanted.spec(place.block()), true, false);
        } else {
            done = goOn(run.get().step(), List.of(), !isGoing(run.get()));
        }
        if (!done) {
            setup = former;
            showSetup();
        }
    }

    /** Where own points are wanted, they have to be placed first. */
    private boolean isWaitingForPoints() {
        boolean none =
                setup.get(Setting.DATA).equals("own")
                        && setup.own().map(own -> own.points().size() < 2).orElse(true);
        if (none) {
            note(
                    "Place points in the big picture, or paste a table: two of each class are enough.");
        }
        return none;
    }

    private static boolean isAnew(Setting setting, Setup former, Setup wanted) {
        return ANEW.contains(setting) || setting == Setting.NET && !former.hasSameWidths(wanted);
    }

    private boolean changeLive(Setting setting) {
        return setting == Setting.PACE
                ? ask(new RunControl.SetPace(setup.pace()))
                : ask(new RunControl.SetLearningRate(setup.spec("").learningRate()));
    }

    @Override
    public void act(String action, String run) {
        note("");
        switch (action) {
            case "play" -> play();
            case "pause" -> ask(new RunControl.Pause());
            case "step" -> step(new RunControl.StepBatches(1));
            case "step-epoch" -> step(new RunControl.StepEpoch());
            case "rewind" -> begin(setup.spec(place.block()), true, true);
            case "pin" -> followed.view().ifPresent(r -> pin(r.id()));
            case "unpin" -> unpin(run);
            case "undo" -> undo();
            default -> note("Nothing is called " + action + ".");
        }
    }

    private void play() {
        if (isWaitingForPoints()) {
            return;
        }
        var run = followed.view();
        if (run.isEmpty()) {
            begin(setup.spec(place.block()), false, false);
        } else if (!hasEnded(run.get())) {
            ask(new RunControl.Resume());
        } else if (run.get().step() >= run.get().totalSteps()) {
            longer(run.get());
        } else {
            begin(setup.spec(place.block()), false, true);
        }
    }

    /** A run that has come to its end goes on for as long again. */
    private void longer(RunView run) {
        var epochs = String.valueOf(Math.min(2 * run.spec().epochs(), 10_000));
        if (epochs.equals(setup.get(Setting.EPOCHS))) {
            note("This run has had its 10,000 epochs: press Rewind to begin again.");
            return;
        }
        setup = setup.with(Setting.EPOCHS, epochs);
        showSetup();
        goOn(run.step(), List.of(), false);
    }

    private void step(RunControl control) {
        boolean stands = followed.view().map(r -> !hasEnded(r)).orElse(false);
        if (stands || begin(setup.spec(place.block()), true, true)) {
            ask(control);
        }
    }

    @Override
    public void goOnFrom(long step) {
        goOn(step, List.of(), false);
    }

    @Override
    public void edit(long step, int index, double value) {
        if (Double.isFinite(value)) {
            boolean going = followed.view().map(PlaygroundWidget::isGoing).orElse(false);
            goOn(step, List.of(new WeightEdit(index, (float) value)), !going);
        } else {
            trouble("A weight has to be a finite number.");
        }
    }

    @Override
    public void points(JsonNode placed) {
        var own = PlaygroundPoints.read(placed);
        apply(setup.with(own), List.of(Setting.DATA));
    }

    @Override
    public void csv(String text, long length) {
        problems.clear();
        try {
            var table = PlaygroundPoints.read(text, length);
            apply(setup.with(table.points()), List.of(Setting.DATA));
            note(table.scaling());
        } catch (PointsCsv.Refused e) {
            problems.put("data", String.valueOf(e.getMessage()));
            showSetup();
        }
    }

    // What becomes of the run.

    private boolean goOn(long step, List<WeightEdit> edits, boolean paused) {
        var run = followed.view();
        if (run.isEmpty()) {
            return false;
        }
        var start = Forks.at(run.get(), step, edits);
        boolean sameSteps = run.get().spec().batchSize().equals(setup.spec("").batchSize());
        keepFrames = sameSteps;
        boolean done = begin(Forks.from(start, setup.spec(place.block())), paused, true);
        keepFrames &= done;
        return done;
    }

    /**
     * @param undoable whether Undo leads back to the run of now
     */
    private boolean begin(TrainingSpec spec, boolean paused, boolean undoable) {
        var former = followed.view();
        if (!attempt(page -> followed.begin(spec, paused, page))) {
            return false;
        }
        former.filter(r -> undoable && r.step() > 0).ifPresent(this::remember);
        if (!undoable) {
            before.clear();
        }
        former.filter(r -> !pinned.contains(r.id())).ifPresent(this::forget);
        changed();
        return true;
    }

    private void remember(RunView run) {
        before.push(new Start(run.spec(), run.changes(), run.step(), List.of()));
        if (before.size() > MOST_UNDO) {
            before.removeLast();
        }
    }

    /** A spec and a step are all there is to a run: rows of runs left behind are not needed. */
    private void forget(RunView run) {
        boolean current = followed.view().map(r -> r.id() == run.id()).orElse(false);
        if (!current) {
            try {
                bench.runs().delete(bench.learner(), run.id());
            } catch (RunNotFound gone) {
                // As it should be.
            }
        }
    }

    private void undo() {
        if (before.isEmpty()) {
            return;
        }
        var back = before.pop();
        setup = Setup.of(back.of());
        showSetup();
        var rest = List.copyOf(before);
        begin(Forks.from(Optional.of(back), back.of()), true, false);
        before.addAll(rest);
        changed();
    }

    private void pin(long run) {
        pinned.remove(run);
        pinned.add(run);
        if (pinned.size() > MOST_PINNED) {
            pinned.removeFirst();
        }
        playground.pinned(pinnedRuns());
    }

    private void unpin(String run) {
        pinned.removeIf(id -> String.valueOf(id).equals(run));
        playground.pinned(pinnedRuns());
    }

    private List<RunView> pinnedRuns() {
        var runs = new ArrayList<RunView>();
        for (long id : List.copyOf(pinned)) {
            try {
                runs.add(bench.runs().view(bench.learner(), id));
            } catch (RunNotFound gone) {
                pinned.remove(id);
            }
        }
        return runs;
    }

    private boolean ask(RunControl control) {
        return attempt(page -> followed.ask(control, page));
    }

    private boolean attempt(Consumer<PageUpdates> deed) {
        if (updates == null) {
            return false;
        }
        trouble("");
        try {
            deed.accept(updates);
            return true;
        } catch (RunRefused e) {
            trouble(RunWords.sentence(String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static boolean hasEnded(RunView run) {
        return run.state() == RunState.ENDED;
    }

    private static boolean isGoing(RunView run) {
        return run.state() != RunState.ENDED && run.state() != RunState.PAUSED;
    }
}
