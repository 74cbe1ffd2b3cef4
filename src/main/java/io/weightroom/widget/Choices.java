package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Answers to choose from; one press answers. */
final class Choices extends Div {

    private final List<NativeButton> buttons = new ArrayList<>();

    Choices(List<String> choices, IntConsumer onChoice) {
        addClassName("wr-choices");
        for (int i = 0; i < choices.size(); i++) {
            int index = i;
            var button = new NativeButton(choices.get(i), press -> onChoice.accept(index));
            button.getElement().setAttribute("aria-pressed", "false");
            buttons.add(button);
            add(button);
        }
    }

    /** Shows which choice is the learner's. */
    void press(int index) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getElement().setAttribute("aria-pressed", String.valueOf(i == index));
        }
    }

    /** Marks a choice as {@code right} or {@code wrong}. */
    void mark(int index, String verdict) {
        buttons.get(index).getElement().setAttribute("data-verdict", verdict);
    }

    void close() {
        buttons.forEach(button -> button.setEnabled(false));
    }
}
