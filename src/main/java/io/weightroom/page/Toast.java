package io.weightroom.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A sentence at the foot of the page that goes away by itself, with one thing to do about it. */
public final class Toast extends Div {

    private static final int SECONDS = 8;

    private Runnable onEnd;

    private Toast(String sentence, String action, Runnable onAction, Runnable onEnd) {
        this.onEnd = onEnd;
        addClassName("wr-toast");
        getElement().setAttribute("role", "status");
        add(
                new Span(sentence),
                new NativeButton(
                        action,
                        press -> {
                            this.onEnd = () -> {};
                            onAction.run();
                            removeFromParent();
                        }));
        getElement().addEventListener("wr-over", over -> removeFromParent());
        addDetachListener(detached -> end());
    }

    public static void show(String sentence) {
        open(new Toast(sentence, "Close", () -> {}, () -> {}));
    }

    /**
     * @param undo called where the learner takes it back
     * @param otherwise called once where not: when the time is over, or the page is left
     */
    public static void showUndo(String sentence, Runnable undo, Runnable otherwise) {
        open(new Toast(sentence, "Undo", undo, otherwise));
    }

    private static void open(Toast toast) {
        UI.getCurrent().add(toast);
        // While it has the focus or the pointer, it waits.
        toast.getElement()
                .executeJs(
                        """
                        const over = () => setTimeout(() => this.matches(':hover, :focus-within')
                            ? over() : this.dispatchEvent(new Event('wr-over')), $0);
                        over();
                        """,
                        SECONDS * 1000);
    }

    private void end() {
        var ending = onEnd;
        onEnd = () -> {};
        ending.run();
    }
}
