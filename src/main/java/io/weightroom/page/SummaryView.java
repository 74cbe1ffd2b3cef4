package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.weightroom.classroom.Learners;
import io.weightroom.lesson.Lessons;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;

/** One's own sheet, to print and to keep. */
@Route("summary")
@PageTitle("Your summary – Weightroom")
@PermitAll
class SummaryView extends Div {

    SummaryView(Lessons lessons, SheetFacts facts, Learners learners) {
        addClassName("wr-summary");
        facts.own(learners.current())
                .ifPresentOrElse(
                        own -> add(new PrintButton(), new Sheet(lessons.all(), own, Instant.now())),
                        () ->
                                add(
                                        new H1("Your summary"),
                                        new Paragraph(
                                                "You are in no class. What your students have done stands with their class.")));
    }
}
