package io.weightroom.page.live;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.classroom.LearnerId;
import io.weightroom.page.Failures;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.Bell;
import io.weightroom.wall.Hand;
import io.weightroom.wall.Hands;
import java.util.Optional;

/** A student's hand: up, with a note what it is about, or down. */
final class HandButton extends Div {

    private final Hands hands;
    private final Bell bell;
    private final LearnerId learner;
    private final NativeButton button = new NativeButton();
    private final Div panel = new Div();
    private final TextField note = new TextField("What is it about?");
    private final NativeButton raise = new NativeButton();
    private final NativeButton lower = new NativeButton("Take it down");
    private final Paragraph words = new Paragraph();
    private Subscription subscription = () -> {};

    HandButton(Hands hands, Bell bell, LearnerId learner) {
        this.hands = hands;
        this.bell = bell;
        this.learner = learner;
        addClassName("wr-hand");
        panel.addClassName("wr-hand-panel");
        panel.getElement().setAttribute("role", "group");
        panel.getElement().setAttribute("aria-label", "Raise your hand");
        note.setMaxLength(Hands.MOST_CHARACTERS);
        note.setPlaceholder("You may leave this empty");
        note.addKeyPressListener(Key.ENTER, press -> raise());
        words.getElement().setAttribute("role", "status");
        raise.addClassName("wr-yes");
        raise.addClickListener(press -> raise());
        lower.addClickListener(
                press -> {
                    hands.lower(learner);
                    open(false);
                });
        button.addClickListener(press -> open(!panel.isVisible()));
        panel.add(words, note, new Div(raise, lower));
        add(button, panel);
        open(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = bell.listen(learner, ui.accessLater(this::show, () -> {})::run);
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.close();
    }

    private void open(boolean open) {
        panel.setVisible(open);
        button.getElement().setAttribute("aria-expanded", String.valueOf(open));
        if (open) {
            note.setValue(hands.of(learner).map(Hand::note).orElse(""));
            note.focus();
        }
    }

    private void raise() {
        try {
            hands.raise(learner, note.getValue(), lesson());
            open(false);
            show();
        } catch (RuntimeException e) {
            words.setText(Failures.sentence(e));
        }
    }

    private void show() {
        var up = hands.of(learner);
        getElement().setAttribute("data-up", up.isPresent());
        button.setText(up.isPresent() ? "Hand is up" : "Raise hand");
        raise.setText(up.isPresent() ? "Change the note" : "Raise hand");
        lower.setVisible(up.isPresent());
        words.setText(
                up.isPresent()
                        ? "Your hand is up. Somebody will come to you."
                        : "Whoever leads the class sees your name and this note.");
    }

    /** Slug of the lesson that is open; empty where none is. */
    private static String lesson() {
        var path = UI.getCurrent().getActiveViewLocation().getSegments();
        return Optional.of(path)
                .filter(segments -> segments.size() == 2 && segments.getFirst().equals("lessons"))
                .map(segments -> segments.get(1))
                .orElse("");
    }
}
