package io.weightroom.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Learners;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Lessons;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.RunNotes;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything the learner has trained: to find it again, compare it, or throw it away. */
@PermitAll
@Route("runs")
@PageTitle("Runs – Weightroom")
@CssImport("./styles/runs.css")
class RunsView extends Div {

    private static final double TIMES_PER_SECOND = 1;

    private final Runs runs;
    private final Learners learners;
    private final RunNotes notes;
    private final RunTable table;
    private final Comparison comparison = new Comparison();
    private final Paragraph lead = new Paragraph();
    private final Div empty = new Div();
    private final Set<Long> chosen = new LinkedHashSet<>();
    private final Set<Long> deleted = new HashSet<>();
    private final Map<Long, Subscription> watched = new HashMap<>();
    private Subscription all = () -> {};

    RunsView(
            Runs runs,
            Learners learners,
            Lessons lessons,
            Assignments assignments,
            RunNotes notes) {
        this.runs = runs;
        this.notes = notes;
        this.learners = learners;
        table =
                new RunTable(
                        new PlaceNames(lessons, assignments),
                        this::choose,
                        this::repeat,
                        this::delete);
        addClassName("wr-runs");
        lead.addClassName("wr-promise");
        empty.addClassName("wr-empty");
        empty.add(
                new Paragraph("Nothing trained yet. A network is waiting on the first page."),
                new RouterLink("Train it", HomeView.class));
        add(new H1("Your runs"), lead, comparison, table, empty);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        all = runs.watchAll(learners.current(), run -> attached.getUI().access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        all.close();
        watched.values().forEach(Subscription::close);
        watched.clear();
    }

    private void refresh() {
        var shown =
                runs.all(learners.current()).stream()
                        .filter(run -> !deleted.contains(run.id()))
                        .filter(RunsView::hasSomethingToShow)
                        .toList();
        chosen.retainAll(shown.stream().map(RunView::id).toList());
        table.show(shown, chosen, notes.byRun(learners.current()));
        table.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        lead.setVisible(!shown.isEmpty());
        lead.setText(
                shown.size() == 1
                        ? "One run, kept until you delete it. Train another to compare the two."
                        : "%d runs, kept until you delete them. Choose two or more to see them in one chart."
                                .formatted(shown.size()));
        compare(shown);
        shown.stream().filter(run -> run.state() != RunState.ENDED).forEach(this::watch);
    }

    /** A run that was stopped or set back before its first step has taught nobody anything. */
    private static boolean hasSomethingToShow(RunView run) {
        boolean stopped = run.outcome().filter(RunOutcome.Stopped.class::isInstance).isPresent();
        return run.step() > 0 || !(stopped || run.state() == RunState.PAUSED);
    }

    private void watch(RunView run) {
        getUI().ifPresent(
                        ui ->
                                watched.computeIfAbsent(
                                        run.id(),
                                        id ->
                                                runs.watch(
                                                        learners.current(),
                                                        id,
                                                        TIMES_PER_SECOND,
                                                        view -> ui.access(() -> changed(view)))));
    }

    private void changed(RunView view) {
        table.update(view);
        if (chosen.contains(view.id())) {
            compare(table.runs());
        }
        if (view.state() == RunState.ENDED && watched.containsKey(view.id())) {
            watched.remove(view.id()).close();
        }
    }

    private void choose(long run, boolean wanted) {
        if (wanted) {
            chosen.add(run);
        } else {
            chosen.remove(run);
        }
        compare(table.runs());
    }

    private void compare(List<RunView> shown) {
        var compared =
                new ArrayList<>(shown.stream().filter(run -> chosen.contains(run.id())).toList());
        comparison.show(compared.reversed());
    }

    private void repeat(RunView run) {
        try {
            var again = runs.repeat(learners.current(), run.id());
            Toast.show(
                    "Run %d of “%s” trains exactly as run %d did."
                            .formatted(again.number(), again.place().block(), run.number()));
        } catch (RunRefused e) {
            Toast.show("It cannot be trained here now: " + e.getMessage());
        }
    }

    private void delete(RunView run) {
        deleted.add(run.id());
        refresh();
        Toast.showUndo(
                "Run %d of “%s” is deleted.".formatted(run.number(), run.place().block()),
                () -> {
                    deleted.remove(run.id());
                    refresh();
                },
                () -> runs.delete(learners.current(), run.id()));
    }
}
