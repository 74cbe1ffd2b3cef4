package io.weightroom.page.teach;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.grading.Dossier;
import io.weightroom.grading.Evidence;
import io.weightroom.grading.Finding;
import io.weightroom.page.ClassTime;
import io.weightroom.page.Sheet;
import io.weightroom.widget.Figures;
import java.util.Locale;

/** One hand-in: each criterion with its reason, the text to read, the runs it was judged by. */
final class HandInSection extends Section {

    /** Told what a text is worth. */
    @FunctionalInterface
    interface Marking {
        void mark(String criterion, double points, String note);
    }

    HandInSection(Dossier dossier, ClassTime time, Marking marking) {
        var handIn = dossier.handIn();
        var late =
                handIn.lateDays() == 0
                        ? ""
                        : ", %d %s late: %d %% taken off"
                                .formatted(
                                        handIn.lateDays(),
                                        handIn.lateDays() == 1 ? "day" : "days",
                                        handIn.percentTaken());
        add(
                new H3(
                        "Attempt %d, %s: %s of %s points"
                                .formatted(
                                        handIn.attempt(),
                                        time.brief(handIn.at()),
                                        Sheet.points(handIn.points()),
                                        Sheet.points(handIn.of()))));
        if (!late.isEmpty()) {
            add(new Paragraph("Handed in" + late.substring(1) + "."));
        }
        var findings = new UnorderedList();
        findings.addClassName("wr-grade-findings");
        handIn.findings().forEach(f -> findings.add(item(f, dossier, marking)));
        add(findings);
        dossier.runs().forEach(evidence -> add(run(evidence)));
    }

    private static ListItem item(Finding finding, Dossier dossier, Marking marking) {
        var item =
                new ListItem(
                        new Span(
                                "%s of %s"
                                        .formatted(
                                                Sheet.points(finding.points()),
                                                Sheet.points(finding.of()))),
                        new Span(finding.criterion() + ". " + finding.reason()));
        var text = dossier.written().get(finding.criterion());
        if (text != null) {
            var quoted = new HtmlComponent("blockquote");
            quoted.getElement().setText(text.isBlank() ? "Nothing was written." : text);
            quoted.getElement().setAttribute("dir", "auto");
            var form =
                    new PointsForm(
                            finding.verdict() == Finding.Verdict.TO_BE_READ
                                    ? "Give points"
                                    : "Change the points",
                            finding.of(),
                            (points, note) -> marking.mark(finding.criterion(), points, note));
            item.add(quoted, form);
        }
        return item;
    }

    private static NativeDetails run(Evidence evidence) {
        var run = evidence.run();
        var facts =
                String.format(
                        Locale.ROOT,
                        "%,d parameters, %.1f s on a lane of %s, seed %d.",
                        run.parameters(),
                        run.seconds(),
                        run.device(),
                        run.seed());
        var content =
                new Div(
                        new Paragraph(facts),
                        new Paragraph(
                                new Span("Weights, SHA-256: "), new Code(run.weightsSha256())),
                        new Paragraph(new Span("Spec: "), new Code(run.spec())));
        content.getStyle().set("overflow-wrap", "anywhere");
        evidence.heldOut()
                .ifPresent(
                        score ->
                                content.addComponentAsFirst(
                                        new Paragraph(
                                                String.format(
                                                        Locale.ROOT,
                                                        "On %,d samples held out from training: %s right.",
                                                        score.samples(),
                                                        Figures.percent(score.accuracy())))));
        return new NativeDetails(
                "Judged by run %d of “%s”".formatted(run.number(), evidence.block()), content);
    }
}
