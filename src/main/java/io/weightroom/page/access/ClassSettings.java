package io.weightroom.page.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.weightroom.access.AccessRefused;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.page.Toast;

/** The name of a class and its time zone; and what becomes of it at the end. */
final class ClassSettings extends Section {

    private final RosterServices services;
    private final LearnerId leader;
    private final Cohort cohort;

    ClassSettings(RosterServices services, LearnerId leader, Cohort cohort) {
        this.services = services;
        this.leader = leader;
        this.cohort = cohort;
        add(new H2("The class"), settings());
        if (cohort.id() != Cohort.LOCAL) {
            add(archive(), delete());
        }
    }

    private PageForm settings() {
        return PageForm.sending(
                        "Save",
                        values -> {
                            services.classes()
                                    .change(
                                            leader,
                                            cohort.id(),
                                            values.getOrDefault("class", ""),
                                            TimeZones.of(values.getOrDefault("zone", "")));
                            Toast.show("Saved.");
                        })
                .field("class", "Name", "text", "off")
                .attribute("class", "value", cohort.name())
                .field("zone", "Time zone of its deadlines", "text", "off")
                .attribute("zone", "value", cohort.zone().getId());
    }

    private Div archive() {
        return new Div(
                new Paragraph(
                        cohort.archived()
                                ? "Its students can sign in again when you bring it back."
                                : "An archived class keeps everything, but its students cannot sign in."),
                new NativeButton(
                        cohort.archived() ? "Bring it back" : "Archive it",
                        press -> {
                            services.classes().archive(leader, cohort.id(), !cohort.archived());
                            UI.getCurrent().getPage().reload();
                        }));
    }

    private NativeDetails delete() {
        var form =
                PageForm.sending(
                                "Delete for good",
                                values -> {
                                    if (!values.getOrDefault("class", "").equals(cohort.name())) {
                                        throw new AccessRefused(
                                                "expected the class’s name, “%s”"
                                                        .formatted(cohort.name()));
                                    }
                                    services.classes().delete(leader, cohort.id());
                                    UI.getCurrent().getPage().setLocation("/class");
                                })
                        .field("class", "Type the class’s name to delete it", "text", "off");
        return new NativeDetails(
                "Delete the class",
                new Div(
                        new Paragraph(
                                "Its students are erased with all their runs, answers, pictures and grades. There is no way back."),
                        form));
    }
}
