package io.weightroom.page.teach;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.wall.RunNotes;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A note to somebody's run, about all of it or about the moment that the replay shows. */
final class NoteForm extends Div {

    /** Told what was written. */
    @FunctionalInterface
    interface Written {
        void write(String words, OptionalLong step);
    }

    NoteForm(String student, Supplier<OptionalLong> moment, Written onWrite) {
        addClassName("wr-note-form");
        var words = new TextArea("A note to " + student);
        words.setMaxLength(RunNotes.MOST_CHARACTERS);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setHelperText("It is shown at once, and stays with the run.");
        var here = new Checkbox("About the moment that the replay shows");
        var trouble = Conduct.trouble();
        var write = new NativeButton("Send the note");
        write.setEnabled(false);
        words.addValueChangeListener(change -> write.setEnabled(!words.getValue().isBlank()));
        write.addClickListener(
                press ->
                        Conduct.attempt(
                                trouble,
                                () -> {
                                    var step =
                                            here.getValue() ? moment.get() : OptionalLong.empty();
                                    onWrite.write(words.getValue(), step);
                                    words.clear();
                                }));
        add(words, here, trouble, write);
    }
}
