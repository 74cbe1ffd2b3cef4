package io.weightroom.page.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where somebody who leads makes another class. */
@Route("class/new")
@PageTitle("A new class – Weightroom")
@RolesAllowed({"INSTRUCTOR", "HOST"})
class NewClassView extends Div {

    NewClassView(RosterServices services) {
        addClassName("wr-door");
        var form =
                PageForm.sending(
                                "Make the class",
                                values -> {
                                    var made =
                                            services.classes()
                                                    .create(
                                                            services.learners().current(),
                                                            values.getOrDefault("class", ""),
                                                            TimeZones.of(
                                                                    values.getOrDefault(
                                                                            "zone", "")));
                                    getUI().orElseThrow()
                                            .navigate("class/" + made.id() + "/roster");
                                })
                        .field("class", "Its name", "text", "off")
                        .field("zone", "Time zone of its deadlines", "text", "off")
                        .focus("class");
        form.field("zone")
                .executeJs("this.value = Intl.DateTimeFormat().resolvedOptions().timeZone");
        add(new H1("A new class"), form);
    }
}
