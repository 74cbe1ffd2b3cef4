package io.weightroom.page.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.ClassProgress;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Opening;
import io.weightroom.classroom.Openings;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.ClassTime;
import io.weightroom.page.CourseGate;
import io.weightroom.page.PlainTable;
import io.weightroom.page.Toast;
import io.weightroom.runs.RunCounts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** When a class may open which lesson, and how far everybody is. */
@Route("class/:cohort([0-9]+)/lessons")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./styles/teach.css")
public class LessonDatesView extends ClassPage {

    private final Lessons lessons;
    private final Openings openings;
    private final ClassProgress progress;
    private final RunCounts runs;
    private final Roster roster;
    private final CourseGate gate;

    LessonDatesView(
            Roster roster,
            Learners learners,
            Lessons lessons,
            Openings openings,
            ClassProgress progress,
            RunCounts runs,
            CourseGate gate) {
        super(roster, learners, "Lessons");
        this.roster = roster;
        this.lessons = lessons;
        this.openings = openings;
        this.progress = progress;
        this.runs = runs;
        this.gate = gate;
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        var lead =
                new Paragraph(
                        "Without a date a lesson is open. Before it opens and once it has closed, students see when, and whoever has it on the screen may finish. Times are those of %s."
                                .formatted(cohort.zone().getId()));
        lead.addClassName("wr-teach-lead");
        var students = roster.students(cohort.id());
        var matrix =
                ProgressTable.of(
                        cohort,
                        lessons.all(),
                        students,
                        progress.of(leader, cohort.id()),
                        runs.of(leader, cohort.id()));
        add(
                new H1("Lessons"),
                lead,
                dates(leader, cohort),
                preview(leader, cohort),
                new H2("How far everybody is"),
                said(students),
                matrix);
    }

    private static Paragraph said(List<Member> students) {
        var words =
                new Paragraph(
                        students.isEmpty()
                                ? "Nobody has joined this class yet."
                                : "Steps read and questions answered right, of those that a lesson has now; in the last column networks trained. A name leads to a sheet to print.");
        words.addClassName("wr-teach-lead");
        return words;
    }

    private Component dates(LearnerId leader, Cohort cohort) {
        var table =
                new PlainTable(
                        "wr-teach-table", List.of("Lesson", "Opens", "Closes", "Now", "Answers"));
        Map<String, Opening> set = openings.of(cohort.id());
        for (var lesson : lessons.all()) {
            addRow(table, leader, cohort, lesson, set.getOrDefault(lesson.slug(), Opening.ALWAYS));
        }
        return new Div(table);
    }

    private void addRow(
            PlainTable table, LearnerId leader, Cohort cohort, Lesson lesson, Opening before) {
        var time = new ClassTime(cohort.zone());
        var opens = new MomentField(time, "%s opens".formatted(lesson.title()));
        var closes = new MomentField(time, "%s closes".formatted(lesson.title()));
        opens.show(before.opens());
        closes.show(before.closes());
        var now = new Span(state(cohort, before));
        var trouble = new Trouble();
        Runnable keep =
                () ->
                        trouble.tell(
                                () -> {
                                    var opening = new Opening(opens.moment(), closes.moment());
                                    openings.set(leader, cohort.id(), lesson.slug(), opening);
                                    now.setText(state(cohort, opening));
                                    Toast.show(
                                            "%s: %s"
                                                    .formatted(
                                                            lesson.title(),
                                                            state(cohort, opening)));
                                });
        opens.addValueChangeListener(change -> onlyFrom(change.isFromClient(), keep));
        closes.addValueChangeListener(change -> onlyFrom(change.isFromClient(), keep));
        var answers =
                new RouterLink(
                        "Answers",
                        AnswersView.class,
                        new RouteParameters(
                                Map.of(
                                        "cohort",
                                        String.valueOf(cohort.id()),
                                        "slug",
                                        lesson.slug())));
        answers.getElement()
                .setAttribute("aria-label", "Answers to the questions of " + lesson.title());
        table.row(
                new Span("%d %s".formatted(lesson.number(), lesson.title())),
                List.of(opens, closes, new Div(now, trouble), answers));
    }

    private static void onlyFrom(boolean client, Runnable deed) {
        if (client) {
            deed.run();
        }
    }

    private static String state(Cohort cohort, Opening opening) {
        return CourseGate.sentence(cohort, opening, Instant.now()).orElse("Open");
    }

    private Component preview(LearnerId leader, Cohort cohort) {
        var button =
                new NativeButton(
                        "See the course as a student does",
                        press -> {
                            gate.preview(leader, cohort.id());
                            UI.getCurrent().getPage().setLocation("/");
                        });
        button.addClassName("wr-act");
        var actions = new Div(button);
        actions.addClassName("wr-teach-actions");
        return actions;
    }
}
