package io.weightroom.page.assignments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.grading.Grade;
import io.weightroom.grading.HandIn;
import io.weightroom.grading.Standing;
import io.weightroom.lesson.Assignment;

/** What counts of a learner's hand-ins, and each of them with its reasons. */
final class HandInResult extends Div {

    private final H3 grade = new H3();
    private final Paragraph about = new Paragraph();
    private final Div handIns = new Div();

    HandInResult() {
        addClassName("wr-result");
        grade.getElement().setAttribute("tabindex", "-1");
        add(grade, about, handIns);
        setVisible(false);
    }

    /**
     * @param open the hand-in to show with its findings; others are closed
     */
    void show(Assignment assignment, Standing standing, int open) {
        setVisible(standing.grade().isPresent());
        standing.grade()
                .ifPresent(
                        g -> {
                            grade.setText(Points.of(g.points(), g.of()));
                            about.setText(about(g));
                        });
        handIns.removeAll();
        standing.handIns()
                .forEach(
                        handIn ->
                                handIns.add(
                                        details(
                                                assignment,
                                                standing,
                                                handIn,
                                                handIn.attempt() == open)));
    }

    /** Reads it to those who cannot see that it has come. */
    void focusGrade() {
        grade.getElement().callJsFunction("focus");
    }

    private static String about(Grade grade) {
        if (grade.overruling().isPresent()) {
            var given = grade.overruling().get();
            return "Given by %s%s"
                    .formatted(given.by(), given.note().isBlank() ? "." : ": " + given.note());
        }
        var counted =
                grade.counted()
                        .map(handIn -> "Attempt %d counts.".formatted(handIn.attempt()))
                        .orElse("");
        return grade.pending()
                ? counted + " Your instructor has still to read what you wrote."
                : counted;
    }

    private static NativeDetails details(
            Assignment assignment, Standing standing, HandIn handIn, boolean open) {
        var list = new FindingList();
        list.show(assignment, handIn.findings());
        var details = new NativeDetails();
        details.setSummary(
                new Span(
                        "Attempt %d, %s: %s%s"
                                .formatted(
                                        handIn.attempt(),
                                        Dates.moment(handIn.at(), standing.zone()),
                                        Points.of(handIn.points(), handIn.of()),
                                        late(handIn))));
        details.setContent(list);
        details.setOpen(open);
        return details;
    }

    private static String late(HandIn handIn) {
        return handIn.lateDays() == 0
                ? ""
                : ", %d %s late, %d %% taken off"
                        .formatted(
                                handIn.lateDays(),
                                handIn.lateDays() == 1 ? "day" : "days",
                                handIn.percentTaken());
    }
}
