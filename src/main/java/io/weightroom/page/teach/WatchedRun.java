package io.weightroom.page.teach;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.coach.Diagnosis;
import io.weightroom.page.RunText;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.RunNotes;
import io.weightroom.wall.Wall;
import io.weightroom.widget.PageUpdates;
import io.weightroom.widget.RunLook;
import java.util.List;
import java.util.function.Function;

/** A student's run, live: its chart, its replay, its notes. */
final class WatchedRun extends Article {

    private static final double TIMES_PER_SECOND = 2;

    private final LearnerId leader;
    private final LearnerId student;
    private final Runs runs;
    private final RunNotes notes;
    private final Wall wall;
    private final Function<RunView, List<Diagnosis>> coach;
    private final RunLook look = new RunLook();
    private final RunReplay replay = new RunReplay();
    private final NoteList list;
    private RunView run;
    private boolean replayed;
    private Subscription subscription = () -> {};

    WatchedRun(
            LearnerId leader, Member student, RunView run, Runs runs, RunNotes notes, Wall wall) {
        this.leader = leader;
        this.student = student.id();
        this.run = run;
        this.runs = runs;
        this.notes = notes;
        this.wall = wall;
        coach = wall.coach();
        list = new NoteList(note -> change(() -> notes.remove(leader, this.student, note.id())));
        addClassName("wr-watched");
        var title = new H2("Run %d of “%s”".formatted(run.number(), run.place().block()));
        var spec = run.spec();
        var facts =
                new Paragraph(
                        "%s · %s · %s"
                                .formatted(
                                        RunText.data(spec.dataset()),
                                        RunText.network(spec),
                                        RunText.hyperparameters(spec)));
        facts.addClassName("wr-watched-facts");
        var form =
                new NoteForm(
                        student.name(),
                        replay::step,
                        (words, step) ->
                                change(
                                        () ->
                                                notes.write(
                                                        leader,
                                                        this.student,
                                                        run.id(),
                                                        step,
                                                        words)));
        add(title, facts, look, new H2("Replay"), replay, new H2("Notes"), list, form);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var updates = PageUpdates.of(attached.getUI());
        showNotes();
        show(run);
        if (!run.hasEnded()) {
            subscription =
                    runs.watch(
                            student,
                            run.id(),
                            TIMES_PER_SECOND,
                            view -> updates.put(this, () -> show(view)));
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.close();
    }

    private void show(RunView view) {
        run = view;
        look.show(view, coach.apply(view));
        // A replay that grew under the hand could not be used.
        if (!replayed || view.hasEnded()) {
            replayed = !view.curve().isEmpty();
            showReplay();
        }
    }

    private void showReplay() {
        replay.show(
                run,
                runs.recorded(student, run.id(), -1),
                wall.reach(run),
                notes.of(leader, student, run.id()));
    }

    private void change(Runnable deed) {
        deed.run();
        showNotes();
        showReplay();
    }

    private void showNotes() {
        list.show(notes.of(leader, student, run.id()));
    }
}
