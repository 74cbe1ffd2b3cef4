package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import io.weightroom.farm.RunControl;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.TooManyRuns;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several runs on the same data, side by side. Each is a run like any other, at a place of its own;
 * the lanes give them equal time.
 */
@CssImport("./widgets/race/race.css")
final class RaceWidget extends WidgetFrame {

    private final Workbench bench;
    private final RunDirective.Race race;
    private final DataSource source;
    private final List<FollowedRun> runs = new ArrayList<>();
    private final Knobs knobs;
    private final RaceTable table;
    private final RaceCurves curves;
    private final Button start = new Button("Start the race", press -> start());
    private final Button stop = new Button("Stop", press -> stop());

    private final Optional<RaceResults> results;

    private @Nullable PageUpdates updates;

    RaceWidget(Workbench bench, String page, RunDirective.Race race) {
        super("race", race.title().orElse("Race"), race.caption());
        this.bench = bench;
        this.race = race;
        var first = race.entrants().getFirst().spec();
        source = DataSource.of(bench, first.dataset());
        knobs = new Knobs(source.instead(first), race.adjustable(), source::available);
        table = new RaceTable(entrants(), this::changed);
        var listener = new Listener();
        race.entrants()
                .forEach(
                        e ->
                                runs.add(
                                        new FollowedRun(
                                                bench,
                                                new Place(page, e.spec().name()),
                                                listener)));
        curves = new RaceCurves(race, spec -> RateCurve.stepsPerEpoch(spec, source.available()));
        picture(table, curves);
        controls(buttons(start, stop), knobs);
        results = results(first);
        results.ifPresent(this::below);
        note(source.note());
        changed();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        results.ifPresent(r -> r.attach(updates));
        runs.forEach(run -> run.attach(updates));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        runs.forEach(FollowedRun::detach);
    }

    private void start() {
        if (updates == null) {
            return;
        }
        trouble("");
        var shared = knobs.spec();
        for (int i = 0; shared.isPresent() && i < runs.size(); i++) {
            if (table.isChosen(i) && !begin(runs.get(i), spec(i, shared.get()), updates)) {
                return;
            }
        }
        changed();
    }

    /** What an entrant trains: its own spec, with what the learner has turned for all of them. */
    private TrainingSpec spec(int entrant, TrainingSpec shared) {
        var own = source.instead(race.entrants().get(entrant).spec()).draft();
        race.adjustable().forEach(hyperparameter -> hyperparameter.copy(shared, own));
        return bench.found(own.spec());
    }

    /** One for which there is no room waits, paused before its first step, until there is. */
    private boolean begin(FollowedRun run, TrainingSpec spec, PageUpdates page) {
        try {
            try {
                run.begin(spec, false, page);
            } catch (TooManyRuns full) {
                run.begin(spec, true, page);
            }
            return true;
        } catch (RunRefused e) {
            var message = String.valueOf(e.getMessage());
            if (!knobs.refuse(message)) {
                trouble(RunWords.sentence(message));
            }
            return false;
        }
    }

    private void stop() {
        for (var run : runs) {
            if (updates != null
                    && run.view().filter(r -> r.state() != RunState.ENDED).isPresent()) {
                ask(run, new RunControl.Stop(), updates);
            }
        }
        changed();
    }

    private boolean ask(FollowedRun run, RunControl control, PageUpdates page) {
        try {
            run.ask(control, page);
            return true;
        } catch (RunRefused refused) {
            return false;
        }
    }

    private List<Optional<RunView>> views() {
        return NewestRace.of(race, runs.stream().map(FollowedRun::view).toList());
    }

    private void changed() {
        var views = views();
        long going =
                views.stream()
                        .flatMap(Optional::stream)
                        .filter(r -> r.state() != RunState.ENDED)
                        .count();
        long ended =
                views.stream()
                        .flatMap(Optional::stream)
                        .filter(r -> r.state() == RunState.ENDED)
                        .count();
        table.show(views);
        table.settle(going > 0);
        start.setVisible(going == 0);
        start.setText(ended == 0 ? "Start the race" : "Race again");
        start.setEnabled(IntStream.range(0, runs.size()).anyMatch(table::isChosen));
        stop.setVisible(going > 0);
        curves.show(views);
        results.ifPresent(r -> r.show(views));
        if (going > 0) {
            state("training", "racing, %d of %d have ended".formatted(ended, ended + going));
        } else if (ended > 0) {
            state("completed", "done");
        } else {
            state("idle", "ready");
        }
    }

    /** Of races on pictures. */
    private Optional<RaceResults> results(TrainingSpec spec) {
        return switch (spec.dataset()) {
            case DatasetSpec.Points p -> Optional.empty();
            case DatasetSpec.Own o -> Optional.empty();
            case DatasetSpec.TruthTable t -> Optional.empty();
            case DatasetSpec.Text t -> Optional.empty();
            case DatasetSpec.Tokens t -> Optional.empty();
            default -> Optional.of(new RaceResults(bench, source, labels()));
        };
    }

    private List<Entrant> entrants() {
        return race.entrants().stream()
                .map(e -> new Entrant(e.label(), bench.found(e.spec())))
                .toList();
    }

    private List<String> labels() {
        return race.entrants().stream().map(Entrant::label).toList();
    }

    /** Lets the next one go where a run of the race, or another of the learner's, has ended. */
    private void makeUseOfRoom() {
        for (var run : runs) {
            boolean waits =
                    run.view()
                            .filter(r -> r.state() == RunState.PAUSED && r.step() == 0)
                            .isPresent();
            if (waits && updates != null && !ask(run, new RunControl.Resume(), updates)) {
                return;
            }
        }
    }

    private final class Listener implements FollowedRun.Listener {

        private boolean busy;

        @Override
        public void anotherRun(RunView run) {
            knobs.show(run.spec());
        }

        @Override
        public void changed() {
            // Asking a run to go on tells its listener that it has changed.
            if (!busy) {
                busy = true;
                try {
                    makeUseOfRoom();
                } finally {
                    busy = false;
                }
                RaceWidget.this.changed();
            }
        }

        @Override
        public void runsChanged() {}
    }
}
