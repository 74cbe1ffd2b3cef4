package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A question in the page before something that interrupts others; nothing is covered by it. */
public final class Confirmation extends Div {

    private final Span question = new Span();
    private final NativeButton yes = new NativeButton();
    private final NativeButton no = new NativeButton("Leave it as it is");
    private Runnable deed = () -> {};

    public Confirmation() {
        addClassName("wr-confirmation");
        getElement().setAttribute("role", "alertdialog");
        yes.addClassName("wr-yes");
        yes.addClickListener(
                press -> {
                    setVisible(false);
                    deed.run();
                });
        no.addClickListener(press -> setVisible(false));
        add(question, new Div(yes, no));
        setVisible(false);
    }

    public void ask(String words, String answer, Runnable deed) {
        this.deed = deed;
        question.setText(words);
        getElement().setAttribute("aria-label", words);
        yes.setText(answer);
        setVisible(true);
        no.focus();
    }
}
