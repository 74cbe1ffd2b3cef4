package io.weightroom.page.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.weightroom.access.FirstHost;
import io.weightroom.classroom.Roster;
import java.util.Map;

/** What the link on the console opens, once: the account of whoever hosts, and a first class. */
@Route(value = "setup/:token", layout = DoorLayout.class)
@PageTitle("Set up – Weightroom")
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver {

    private final FirstHost first;
    private final Roster roster;
    private final Visitor visitor;

    SetupView(FirstHost first, Roster roster, Visitor visitor) {
        this.first = first;
        this.roster = roster;
        this.visitor = visitor;
        addClassName("wr-door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var token = event.getRouteParameters().get("token").orElse("");
        if (!first.opens(token)) {
            add(
                    new H1("This link opens nothing any more"),
                    new Paragraph(
                            "It holds until there is a first account, and until Weightroom is started again. The one that holds now stands on the console."));
            return;
        }
        var zone =
                new Element("input")
                        .setAttribute("name", "zone")
                        .setAttribute("required", true)
                        .setAttribute("autocomplete", "off");
        zone.executeJs("this.value = Intl.DateTimeFormat().resolvedOptions().timeZone");
        var lead =
                new Paragraph(
                        "You will host this machine: you see every class, its data sets and trainers. Students and others who lead classes come in by links that you give them.");
        lead.addClassName("wr-promise");
        add(
                new H1("Your account, and a first class"),
                lead,
                PageForm.sending("Begin", values -> make(token, values))
                        .field("name", "Your name, as others see it", "text", "username")
                        .field("password", "A password", "password", "new-password")
                        .hint("password", "8 characters or more. It is kept only as a hash.")
                        .field("class", "The name of your class", "text", "off")
                        .add("zone", "Time zone of its deadlines", zone)
                        .focus("name"));
    }

    private void make(String token, Map<String, String> values) {
        var host =
                first.make(
                        token,
                        values.getOrDefault("name", ""),
                        values.getOrDefault("password", ""),
                        values.getOrDefault("class", ""),
                        TimeZones.of(values.getOrDefault("zone", "")));
        var cohort = roster.ledBy(host).getFirst();
        visitor.enter(host, "/class/" + cohort.id() + "/roster");
    }
}
