package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.PrintButton;
import io.weightroom.page.Sheet;
import io.weightroom.page.SheetFacts;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The sheet of one student, for those who lead the class. */
@Route("class/:cohort([0-9]+)/students/:learner")
@RolesAllowed({"INSTRUCTOR", "HOST"})
public class StudentView extends ClassPage {

    private final Lessons lessons;
    private final SheetFacts facts;

    StudentView(Roster roster, Learners learners, Lessons lessons, SheetFacts facts) {
        super(roster, learners, "Student", Optional.of(LessonDatesView.class));
        this.lessons = lessons;
        this.facts = facts;
    }

    /** Of the page about a student. */
    static String address(Cohort cohort, LearnerId student) {
        return "class/%d/students/%s"
                .formatted(cohort.id(), URLEncoder.encode(student.value(), StandardCharsets.UTF_8));
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort, RouteParameters address) {
        var student = new LearnerId(address.get("learner").orElse(""));
        var page =
                new Div(
                        new PrintButton(),
                        new Sheet(lessons.all(), facts.of(leader, student), Instant.now()));
        page.addClassName("wr-summary");
        add(page);
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        throw new IllegalStateException("the address names a student");
    }
}
