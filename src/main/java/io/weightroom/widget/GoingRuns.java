package io.weightroom.widget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.function.Consumer;

/** The learner's runs that leave no room for another: where each is, and a button to pause it. */
final class GoingRuns extends UnorderedList {

    private final Consumer<RunView> pause;

    GoingRuns(Consumer<RunView> pause) {
        this.pause = pause;
        addClassName("wr-going");
        show(List.of());
    }

    void show(List<RunView> runs) {
        removeAll();
        setVisible(!runs.isEmpty());
        runs.forEach(run -> add(row(run)));
    }

    private ListItem row(RunView run) {
        var place = run.place();
        boolean home = place.page().equals("home");
        var page = place.page().startsWith("assignments/") ? "" : "lessons/";
        var name = "%s, run %d".formatted(place.block(), run.number());
        var there =
                new Anchor(home ? "." : page + place.page(), home ? "first page" : place.page());
        var button = new Button("Pause", press -> pause.accept(run));
        button.setAriaLabel("Pause " + name);
        var words = new Span(new Span(name + " ("), there, new Span("): " + RunWords.state(run)));
        return new ListItem(words, button);
    }
}
