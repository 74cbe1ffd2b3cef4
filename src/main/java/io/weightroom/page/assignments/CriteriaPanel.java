package io.weightroom.page.assignments;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.weightroom.grading.Finding;
import io.weightroom.grading.Finding.Verdict;
import io.weightroom.grading.Standing;
import io.weightroom.lesson.Assignment;

/** What an assignment is graded by, and what of it is met so far by the server's record. */
final class CriteriaPanel extends Section {

    private final FindingList list = new FindingList();
    private final Span so = new Span();
    private final Span sum = new Span();

    CriteriaPanel() {
        addClassName("wr-criteria");
        setId("what-counts");
        var title = new H2("What counts");
        title.setId("what-counts-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "what-counts-title");
        var total = new Paragraph(so, sum);
        total.addClassName("wr-findings-total");
        add(title, list, total);
    }

    void show(Assignment assignment, Standing standing) {
        list.show(assignment, standing.soFar());
        double met = standing.soFar().stream().mapToDouble(Finding::points).sum();
        long later =
                standing.soFar().stream()
                        .filter(
                                f ->
                                        f.verdict() == Verdict.AT_HAND_IN
                                                || f.verdict() == Verdict.TO_BE_READ)
                        .count();
        so.setText(
                later == 0
                        ? "So far, by the server's record"
                        : "So far, by the server's record; %d %s later"
                                .formatted(later, later == 1 ? "is told" : "are told"));
        sum.setText(Points.of(met, assignment.points()));
    }

    /** For somebody who hands nothing in. */
    void show(Assignment assignment) {
        list.show(assignment);
        so.setText("In all");
        sum.setText(Points.text(assignment.points()) + " points");
    }
}
