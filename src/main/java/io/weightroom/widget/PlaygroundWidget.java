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
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.WeightEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Workbench bench;
    private final Place place;
    private final List<String> hidden;
    private final FollowedRun followed;
    private final Playground playground = new Playground(this);
    private final PlaygroundPoints points;
    private final Map<String, String> problems = new HashMap<>();
    private final UndoStack before = new UndoStack();
    private final PinnedRuns pinned;
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
        pinned = new PinnedRuns(bench);
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
            beginAnew(true);
        } else {
            changed();
            wake(followed.view().get());
        }
        playground.pinned(pinned.views());
    }

    /** After a restart nobody has the network of a run that waits at its initial weights. */
    private void wake(RunView run) {
        if (run.state() == RunState.PAUSED && framesUntil < 0) {
            ask(new RunControl.Pause());
        }
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
        for (var entry : values.entrySet()) {
            var setting = Setting.find(entry.getKey());
            if (setting.isPresent()) {
                var problem = setting.get().problem(entry.getValue());
                problem.ifPresent(words -> problems.put(entry.getKey(), words));
                wanted =
                        problem.isPresent() ? wanted : wanted.with(setting.get(), entry.getValue());
            }
        }
        apply(wanted);
    }

    /** Where it is refused, everything stays as it was. */
    private void apply(Setup wanted) {
        var former = setup;
        setup = wanted;
        showSetup();
        var run = followed.view();
        if (isWaitingForPoints() || run.isEmpty()) {
            return;
        }
        boolean done =
                switch (former.effectOf(wanted)) {
                    case LIVE -> run.get().hasEnded() || changeLive(former);
                    case ON -> goOn(run.get().step(), List.of(), !run.get().isGoing());
                    case ANEW -> beginAnew(true);
                };
        if (!done) {
            setup = former;
            showSetup();
        }
    }

    /** Where own points are wanted, they have to be placed first. */
    private boolean isWaitingForPoints() {
        if (setup.lacksPoints()) {
            note(
                    "Place points in the big picture, or paste a table: two of each class are enough.");
        }
        return setup.lacksPoints();
    }

    private boolean changeLive(Setup former) {
        double learningRate = setup.spec("").learningRate();
        boolean paced = setup.pace() == former.pace() || ask(new RunControl.SetPace(setup.pace()));
        return paced
                && (learningRate == former.spec("").learningRate()
                        || ask(new RunControl.SetLearningRate(learningRate)));
    }

    @Override
    public void act(String action, String run) {
        note("");
        switch (action) {
            case "play" -> play();
            case "pause" -> ask(new RunControl.Pause());
            case "step" -> step(new RunControl.StepBatches(1));
            case "step-epoch" -> step(new RunControl.StepEpoch());
            case "rewind" -> beginUndoably(setup.spec(place.block()), true, false);
            case "pin" -> {
                followed.view().ifPresent(r -> pinned.pin(r.id()));
                playground.pinned(pinned.views());
            }
            case "unpin" -> {
                pinned.unpin(run);
                playground.pinned(pinned.views());
            }
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
            beginAnew(false);
        } else if (!run.get().hasEnded()) {
            ask(new RunControl.Resume());
        } else if (run.get().step() >= run.get().totalSteps()) {
            longer(run.get());
        } else {
            beginUndoably(setup.spec(place.block()), false, false);
        }
    }

    /** A run that has come to its end goes on for as long again. */
    private void longer(RunView run) {
        var epochs = String.valueOf(Math.min(2 * run.spec().epochs(), 10_000));
        if (epochs.equals(setup.get(Setting.EPOCHS))) {
            note("This run has had its 10,000 epochs: press Rewind to begin again.");
            return;
        }
        var former = setup;
        setup = setup.with(Setting.EPOCHS, epochs);
        if (!goOn(run.step(), List.of(), false)) {
            setup = former;
        }
        showSetup();
    }

    private void step(RunControl control) {
        boolean stands = followed.view().map(r -> !r.hasEnded()).orElse(false);
        if (stands || beginUndoably(setup.spec(place.block()), true, false)) {
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
            boolean going = followed.view().map(RunView::isGoing).orElse(false);
            goOn(step, List.of(new WeightEdit(index, (float) value)), !going);
        } else {
            trouble("A weight has to be a finite number.");
        }
    }

    @Override
    public void points(JsonNode placed) {
        var own = PlaygroundPoints.read(placed);
        apply(setup.with(own));
    }

    @Override
    public void csv(String text, long length) {
        problems.clear();
        try {
            var table = PlaygroundPoints.read(text, length);
            apply(setup.with(table.points()));
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
        boolean done =
                beginUndoably(
                        Forks.from(start, setup.spec(place.block())), paused, !edits.isEmpty());
        keepFrames &= done;
        return done;
    }

    private boolean beginAnew(boolean paused) {
        before.clear();
        return begin(setup.spec(place.block()), paused);
    }

    /** Undo leads back to where the run is now. */
    private boolean beginUndoably(TrainingSpec spec, boolean paused, boolean evenAtTheStart) {
        var former = followed.view();
        boolean done = begin(spec, paused);
        former.filter(r -> done && (evenAtTheStart || r.step() > 0)).ifPresent(before::remember);
        changed();
        return done;
    }

    private boolean begin(TrainingSpec spec, boolean paused) {
        var former = followed.view();
        if (!attempt(updates, page -> followed.begin(spec, paused, page))) {
            return false;
        }
        former.filter(r -> !pinned.holds(r)).ifPresent(this::forget);
        changed();
        return true;
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
        begin(Forks.from(Optional.of(back), back.of()), true);
        changed();
    }

    private boolean ask(RunControl control) {
        return attempt(updates, page -> followed.ask(control, page));
    }
}
