package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.wall.Stages;
import java.util.function.Consumer;

/** What to tell a class. */
final class SayForm extends Div {

    SayForm(Consumer<String> onSay) {
        var words = new TextArea("Message");
        words.setMaxLength(Stages.MOST_CHARACTERS);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        var trouble = Conduct.trouble();
        var say =
                new NativeButton(
                        "Tell all",
                        press -> Conduct.attempt(trouble, () -> onSay.accept(words.getValue())));
        words.addValueChangeListener(change -> say.setEnabled(!words.getValue().isBlank()));
        say.setEnabled(false);
        add(words, trouble, say);
    }
}
