package io.weightroom.page.live;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.LearnerId;
import io.weightroom.runs.RunNotFound;
import io.weightroom.wall.RunNote;
import java.util.List;

/** Notes to the learner's runs that are new. They stay with the runs when this is closed. */
final class NoteCard extends Div {

    NoteCard(Live live, LearnerId learner, List<RunNote> notes) {
        addClassName("wr-live-note");
        for (var note : notes) {
            var words = new Paragraph(note.words());
            words.getElement().setAttribute("dir", "auto");
            words.getElement().setAttribute("role", "status");
            add(new Span(about(live, learner, note)), words);
        }
        add(new NativeButton("Got it", press -> live.notes().markSeen(learner)));
    }

    private static String about(Live live, LearnerId learner, RunNote note) {
        var step = note.step().isPresent() ? " at step %,d".formatted(note.step().getAsLong()) : "";
        try {
            var run = live.runs().view(learner, note.run());
            return "%s about your run %d of “%s”%s"
                    .formatted(note.author(), run.number(), run.place().block(), step);
        } catch (RunNotFound gone) {
            return note.author() + " about a run of yours" + step;
        }
    }
}
