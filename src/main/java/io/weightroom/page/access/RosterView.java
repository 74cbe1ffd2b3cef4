package io.weightroom.page.access;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.access.KeyCard;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.page.teach.ClassPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who is in a class, how others come in, and what becomes of it. */
@Route("class/:cohort([0-9]+)/roster")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./styles/roster.css")
public class RosterView extends ClassPage {

    private static final String WORDS =
            "With these codes your students sign in, without an e-mail address. Print them now: they are shown this once, and kept only as hashes.";

    private final RosterServices services;
    private final Div cards = new Div();

    RosterView(RosterServices services) {
        super(services.roster(), services.learners(), "Roster");
        this.services = services;
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        cards.removeAll();
        var students = new StudentTable(services, leader, cohort, this::showCards);
        var page = new Div(new H1("Roster"));
        page.addClassName("wr-roster");
        if (!services.learners().isClass()) {
            page.add(
                    new Paragraph(
                            "Nobody signs in on this machine: there is you alone. To let a class in, start Weightroom with serve --class."));
        } else if (cohort.archived()) {
            page.add(
                    new Paragraph(
                            "This class is archived: everything is kept, and its students cannot sign in."));
        } else {
            page.add(new JoinPanel(services, leader, cohort));
        }
        page.add(cards, students);
        if (services.learners().isClass() && !cohort.archived()) {
            page.add(
                    new AddStudents(
                            services,
                            leader,
                            cohort,
                            added -> {
                                showCards(added);
                                students.refresh();
                            }));
        }
        page.add(new LeaderList(services, leader, cohort));
        page.add(new ClassSettings(services, leader, cohort));
        page.add(new RouterLink("Make another class", NewClassView.class));
        add(page);
    }

    private void showCards(List<KeyCard> made) {
        cards.removeAll();
        if (!made.isEmpty()) {
            cards.add(
                    new CardSheet(
                            made,
                            services.visitor().address(),
                            WORDS,
                            "I have them",
                            cards::removeAll));
        }
    }
}
