package io.weightroom.page.assignments;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Roster;
import io.weightroom.contest.Contests;
import io.weightroom.grading.Grading;
import io.weightroom.grading.Stage;
import io.weightroom.grading.Standing;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Assignments;
import io.weightroom.page.contest.LeaderboardLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;

/** What there is to hand in: until when, and what came of it. */
@Route("assignments")
@PageTitle("Assignments – Weightroom")
@PermitAll
@CssImport("./styles/index.css")
@CssImport("./styles/assignment.css")
public class AssignmentsView extends Div {

    private final Assignments assignments;

    AssignmentsView(
            Assignments assignments,
            Grading grading,
            Roster roster,
            Learners learners,
            Contests contests) {
        this.assignments = assignments;
        addClassName("wr-plain");
        var lead = new Paragraph();
        lead.addClassName("wr-promise");
        var list = new OrderedList();
        var index = new Div(list);
        index.addClassNames("wr-index", "wr-assignment-index");
        add(new H1("Assignments"), lead, index);
        var me = learners.current();
        add(new LeaderboardLink(contests, me));
        if (roster.find(me).flatMap(AssignmentsView::cohort).isEmpty()) {
            lead.setText(
                    "You are in no class, so you hand nothing in. This is what classes can have.");
            assignments.all().forEach(a -> list.add(item(a, Optional.empty())));
            return;
        }
        for (var standing : grading.given(me)) {
            assignments
                    .find(standing.terms().assignment())
                    .ifPresent(a -> list.add(item(a, Optional.of(standing))));
        }
        lead.setText(
                list.getComponentCount() == 0
                        ? "Your class has no assignments yet."
                        : "Graded by the server, from what it has recorded of your own runs.");
    }

    private static Optional<Long> cohort(Member member) {
        return member.cohort().isPresent()
                ? Optional.of(member.cohort().getAsLong())
                : Optional.empty();
    }

    private ListItem item(Assignment assignment, Optional<Standing> standing) {
        var page = assignment.page();
        var number = new Span(String.valueOf(page.number()));
        number.addClassName("wr-index-number");
        number.getElement().setAttribute("aria-hidden", "true");
        boolean shown = standing.filter(s -> s.stage() == Stage.NOT_YET_OPEN).isEmpty();
        var title = new Div();
        title.add(shown ? AssignmentLinks.to(assignment, page.title()) : new Span(page.title()));
        title.getChildren().forEach(c -> c.addClassName("wr-index-title"));
        var facts = new Paragraph(facts(assignment, standing));
        facts.addClassName("wr-index-facts");
        var item = new ListItem(number, new Div(title, new Paragraph(page.promise()), facts));
        if (standing.flatMap(Standing::grade).isPresent()) {
            item.getElement().setAttribute("data-done", true);
        }
        return item;
    }

    private static String facts(Assignment assignment, Optional<Standing> standing) {
        var most = Points.text(assignment.points()) + " points";
        if (standing.isEmpty()) {
            return "%d minutes, %s".formatted(assignment.page().minutes(), most);
        }
        var s = standing.get();
        var grade =
                s.grade()
                        .map(
                                g ->
                                        Points.of(g.points(), g.of())
                                                + (g.pending() ? ", not all read yet" : ""))
                        .orElse("not handed in, " + most);
        return s.stage() == Stage.NOT_YET_OPEN
                ? Dates.deadline(s, Instant.now())
                : "%s. %s. %s."
                        .formatted(
                                Dates.deadline(s, Instant.now()),
                                Character.toUpperCase(grade.charAt(0)) + grade.substring(1),
                                s.stage() == Stage.CLOSED ? "Closed" : Dates.attempts(s));
    }
}
