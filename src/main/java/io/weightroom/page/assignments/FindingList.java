package io.weightroom.page.assignments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.grading.Finding;
import io.weightroom.grading.Finding.Verdict;
import io.weightroom.lesson.Assignment;
import java.util.List;
import java.util.Locale;

/** Criteria one under the other: how each stands, what it asks for, why, and its points. */
final class FindingList extends OrderedList {

    FindingList() {
        addClassName("wr-findings");
    }

    /** As they would be, or were, judged. */
    void show(Assignment assignment, List<Finding> findings) {
        removeAll();
        var words = new CriterionWords(assignment);
        findings.forEach(finding -> add(item(title(assignment, finding, words), finding)));
    }

    /** Before anybody is judged. */
    void show(Assignment assignment) {
        removeAll();
        var words = new CriterionWords(assignment);
        for (var criterion : assignment.criteria()) {
            var points = new Span(Points.text(criterion.points()) + " points");
            points.addClassName("wr-points");
            add(
                    new ListItem(
                            sign(Verdict.NOT_MET, ""),
                            new Div(new Paragraph(words.of(criterion))),
                            points));
        }
    }

    private static String title(Assignment assignment, Finding finding, CriterionWords words) {
        return assignment.criteria().stream()
                .filter(criterion -> criterion.name().equals(finding.criterion()))
                .findFirst()
                .map(words::of)
                .orElse(finding.criterion());
    }

    private static ListItem item(String title, Finding finding) {
        var text = new Div(new Paragraph(title));
        if (!finding.reason().isBlank()) {
            var reason = new Paragraph(finding.reason());
            reason.addClassName("wr-reason");
            text.add(reason);
        }
        var points =
                new Span(
                        finding.verdict() == Verdict.TO_BE_READ
                                        || finding.verdict() == Verdict.AT_HAND_IN
                                ? "up to " + Points.text(finding.of())
                                : "%s of %s"
                                        .formatted(
                                                Points.text(finding.points()),
                                                Points.text(finding.of())));
        points.addClassName("wr-points");
        return new ListItem(sign(finding.verdict(), inWords(finding.verdict())), text, points);
    }

    private static Span sign(Verdict verdict, String words) {
        var sign = new Span();
        sign.addClassName("wr-verdict");
        sign.getElement()
                .setAttribute(
                        "data-verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (words.isEmpty()) {
            sign.getElement().setAttribute("aria-hidden", "true");
        } else {
            sign.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        }
        return sign;
    }

    private static String inWords(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case PARTLY_MET -> "partly met";
            case NOT_MET -> "not met";
            case AT_HAND_IN -> "told at hand-in";
            case TO_BE_READ -> "to be read";
        };
    }
}
