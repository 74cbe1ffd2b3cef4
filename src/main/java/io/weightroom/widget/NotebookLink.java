package io.weightroom.widget;

import com.vaadin.flow.component.html.Anchor;
import io.weightroom.runs.RunView;
import java.util.Optional;

/** Takes a run along: a zip with a PyTorch notebook and what it has learned. */
public final class NotebookLink extends Anchor {

    public NotebookLink(String text) {
        setText(text);
        addClassName("wr-notebook");
        // The address is no page of the router's.
        getElement().setAttribute("router-ignore", true);
        setTitle("The same network in PyTorch, with its seed, its figures and its weights");
        show(Optional.empty());
    }

    public void show(Optional<RunView> run) {
        var taken = run.filter(r -> r.step() > 0);
        setVisible(taken.isPresent());
        taken.ifPresent(r -> setHref("runs/" + r.id() + "/notebook"));
    }
}
