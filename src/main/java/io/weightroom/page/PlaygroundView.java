package io.weightroom.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.weightroom.playground.Address;
import io.weightroom.playground.Setup;
import io.weightroom.widget.DirectiveRenderer;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The playground as a page of its own; its address holds the whole set-up. */
@PermitAll
@Route("playground")
@PageTitle("Playground – Weightroom")
@JsModule("./page/copy-link.ts")
class PlaygroundView extends Div implements BeforeEnterObserver {

    private final DirectiveRenderer renderer;

    PlaygroundView(DirectiveRenderer renderer) {
        this.renderer = renderer;
        addClassName("wr-playground-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        removeAll();
        var lead =
                new Paragraph(
                        "A small network, points in the plane, and every knob. What you see is trained on the server, step by step.");
        lead.addClassName("wr-promise");
        var parameters = entered.getLocation().getQueryParameters().getParameters();
        var asked =
                parameters.isEmpty()
                        ? Optional.<Address.Reading>empty()
                        : Optional.of(
                                Address.read(
                                        parameters.entrySet().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Map.Entry::getKey,
                                                                e -> first(e.getValue())))));
        var widget = renderer.playground(asked.map(Address.Reading::setup));
        widget.onSetup(setup -> showAddress(entered.getUI(), setup));
        add(new H1("Playground"), lead, widget);
        getElement().appendChild(new Element("wr-copy-link"));
        asked.map(Address.Reading::problems)
                .filter(problems -> !problems.isEmpty())
                .ifPresent(problems -> widget.note(String.join(" ", problems)));
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Without a new entry in the browser's history for each turn of a knob. */
    private static void showAddress(UI ui, Setup setup) {
        ui.getPage().getHistory().replaceState(null, "playground?" + Address.write(setup));
    }
}
