package io.weightroom.page.teach;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.weightroom.access.Classes;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import io.weightroom.grading.Grading;
import io.weightroom.lesson.Assignments;
import io.weightroom.page.PlainTable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Which assignments a class has, and on what terms. */
@Route("class/:cohort([0-9]+)/assignments")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./styles/teach.css")
public class TermsView extends ClassPage {

    private final Grading grading;
    private final Assignments assignments;
    private final Classes classes;
    private final Roster roster;
    private final Div content = new Div();

    TermsView(
            Roster roster,
            Learners learners,
            Grading grading,
            Assignments assignments,
            Classes classes) {
        super(roster, learners, "Assignments");
        this.roster = roster;
        this.grading = grading;
        this.assignments = assignments;
        this.classes = classes;
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        add(new H1("Assignments"), content);
        show(leader, cohort);
    }

    private void show(LearnerId leader, Cohort cohort) {
        content.removeAll();
        var zone =
                new ZoneField(
                        cohort.zone(),
                        chosen -> {
                            classes.change(leader, cohort.id(), cohort.name(), chosen);
                            show(leader, roster.cohort(cohort.id()).orElseThrow());
                        });
        var lead =
                new Paragraph(
                        "What is due late loses some percent of its points for every day begun, and is refused after the last such day. A run counts if it has ended when it is handed in. What you change is kept at once, for hand-ins from then on.");
        lead.addClassName("wr-teach-lead");
        content.add(lead, zone);
        var terms = grading.terms(leader, cohort.id());
        if (terms.isEmpty()) {
            content.add(new Paragraph("There are no assignments in the folder yet."));
            return;
        }
        var table =
                new PlainTable(
                        "wr-teach-table",
                        List.of(
                                "Assignment",
                                "Given",
                                "Opens",
                                "Due",
                                "Late",
                                "Attempts",
                                "Counts"));
        for (var one : terms) {
            var title =
                    assignments
                            .find(one.assignment())
                            .map(assignment -> assignment.page().title())
                            .orElse(one.assignment());
            var row =
                    new TermsRow(
                            title,
                            cohort.zone(),
                            one,
                            changed -> grading.setTerms(leader, changed));
            table.row(new Span(title), row.cells());
        }
        content.add(table);
    }
}
