package io.weightroom.page.teach;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.wall.RunNote;
import java.util.List;
import java.util.function.Consumer;

/** The notes to a run, as whoever wrote them sees them. */
final class NoteList extends OrderedList {

    private final Consumer<RunNote> onRemove;

    NoteList(Consumer<RunNote> onRemove) {
        this.onRemove = onRemove;
        addClassName("wr-notes");
    }

    void show(List<RunNote> notes) {
        removeAll();
        notes.forEach(note -> add(item(note)));
        setVisible(!notes.isEmpty());
    }

    private ListItem item(RunNote note) {
        var words = new Paragraph(note.words());
        words.getElement().setAttribute("dir", "auto");
        var step = note.step().isPresent() ? ", step %,d".formatted(note.step().getAsLong()) : "";
        var from = new Span(note.author() + step + (note.seen() ? ", seen" : ", not seen yet"));
        var remove = new NativeButton("Take back", press -> onRemove.accept(note));
        remove.getElement().setAttribute("aria-label", "Take back: " + note.words());
        return new ListItem(words, from, remove);
    }
}
