package io.weightroom.page.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Answer.Kind;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import io.weightroom.classroom.Tallies;
import io.weightroom.classroom.Tally;
import io.weightroom.classroom.Tally.Given;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.LessonQuestions;
import io.weightroom.widget.Figures;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** What a class answered to the questions of one lesson. */
@Route("class/:cohort([0-9]+)/lessons/:slug")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./styles/teach.css")
public class AnswersView extends ClassPage {

    private final Lessons lessons;
    private final Tallies tallies;
    private final Roster roster;

    AnswersView(Roster roster, Learners learners, Lessons lessons, Tallies tallies) {
        super(roster, learners, "Answers", Optional.of(LessonDatesView.class));
        this.roster = roster;
        this.lessons = lessons;
        this.tallies = tallies;
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort, RouteParameters address) {
        var slug = address.get("slug").orElse("");
        var lesson =
                lessons.find(slug)
                        .orElseThrow(
                                () -> new NotFoundException("There is no lesson “" + slug + "”."));
        var found = tallies.of(leader, cohort.id(), slug);
        var questions = LessonQuestions.of(lesson);
        int students = roster.students(cohort.id()).size();
        add(
                new RouterLink("All lessons", LessonDatesView.class, ClassBar.address(cohort.id())),
                new H1("Answers in “%s”".formatted(lesson.title())));
        if (questions.isEmpty()) {
            add(new Paragraph("This lesson asks nothing."));
        }
        questions.forEach(
                question ->
                        add(
                                section(
                                        question,
                                        Optional.ofNullable(found.get(question.name())),
                                        students)));
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        throw new IllegalStateException("the address names a lesson");
    }

    private static Component section(
            LessonQuestions.Asked question, Optional<Tally> tally, int students) {
        var section = new Section(new H3(question.text()));
        section.addClassName("wr-tally");
        if (tally.isEmpty()) {
            section.add(new Paragraph("Nobody has answered yet."));
            return section;
        }
        var found = tally.get();
        section.add(new Paragraph(told(found, students)));
        section.add(list(found.answers(), found.learners(), "Last answers"));
        if (!found.wrong().isEmpty()) {
            var title = new Paragraph("Answered wrong at some time");
            section.add(title, list(found.wrong(), found.learners(), "Wrong answers"));
        }
        return section;
    }

    private static String told(Tally tally, int students) {
        var answered = "%d of %d have answered".formatted(tally.learners(), students);
        return tally.kind() == Kind.PREDICTION
                ? answered + ", before a run, where it costs nothing to be wrong."
                : "%s, %s of them right, after %.1f tries each."
                        .formatted(
                                answered,
                                Figures.percent((double) tally.right() / tally.learners()),
                                (double) tally.attempts() / tally.learners());
    }

    private static Component list(List<Given> answers, int learners, String name) {
        var list = new UnorderedList();
        list.getElement().setAttribute("aria-label", name);
        for (var given : answers) {
            var item = new ListItem(new Span(given.text()), new Span(count(given.learners())));
            item.getStyle().set("--share", String.valueOf((double) given.learners() / learners));
            if (given.correct()) {
                item.getElement().setAttribute("data-right", true);
            }
            list.add(item);
        }
        return new Div(list);
    }

    private static String count(int learners) {
        return learners + (learners == 1 ? " learner" : " learners");
    }
}
