package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.RunNote;

/** What somebody who leads the class has written to a run of the learner's; most often nothing. */
final class WrittenNotes extends Div {

    private final Workbench bench;
    private long run = -1;
    private Subscription subscription = () -> {};

    WrittenNotes(Workbench bench) {
        this.bench = bench;
        addClassName("wr-run-notes");
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var updates = PageUpdates.of(attached.getUI());
        run = -1;
        subscription = bench.bell().listen(bench.learner(), () -> updates.put(this, this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.close();
    }

    /** Asks only where it is another run than before. */
    void show(long run) {
        if (run != this.run) {
            this.run = run;
            refresh();
        }
    }

    private void refresh() {
        removeAll();
        for (var note : bench.notes().of(bench.learner(), run)) {
            var words = new Paragraph(note.words());
            words.getElement().setAttribute("dir", "auto");
            add(words, new Span(from(note)));
        }
        setVisible(getComponentCount() > 0);
    }

    private static String from(RunNote note) {
        return note.step().isPresent()
                ? "%s, about step %s"
                        .formatted(note.author(), Figures.count(note.step().getAsLong()))
                : note.author();
    }
}
