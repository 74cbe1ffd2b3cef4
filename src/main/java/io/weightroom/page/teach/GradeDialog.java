package io.weightroom.page.teach;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.grading.Grade;
import io.weightroom.grading.Gradebook;
import io.weightroom.grading.Grading;
import io.weightroom.grading.Standing;
import io.weightroom.page.ClassTime;
import io.weightroom.page.Sheet;

/** One grade: what it comes from, what it is to be, and who has changed it. */
final class GradeDialog extends HtmlContainer {

    /** Hand-ins that are shown whole. */
    private static final int MOST_HAND_INS = 10;

    private final Grading grading;
    private final LearnerId leader;
    private final Member student;
    private final Gradebook.Column assignment;
    private final Div content = new Div();
    private final Trouble trouble = new Trouble();
    private boolean changed;

    /**
     * @param onChange when it was closed after something was changed
     */
    GradeDialog(
            Grading grading,
            LearnerId leader,
            Member student,
            Gradebook.Column assignment,
            Runnable onChange) {
        super("dialog");
        this.grading = grading;
        this.leader = leader;
        this.student = student;
        this.assignment = assignment;
        addClassName("wr-grade");
        getElement().setAttribute("aria-label", student.name() + ", " + assignment.title());
        var close = new NativeButton("Close");
        close.addClassName("wr-act");
        close.getElement().executeJs("this.onclick = () => this.closest('dialog').close()");
        var name = new H2(student.name());
        name.getElement().setAttribute("dir", "auto");
        add(new Header(new Div(name, new Paragraph(assignment.title())), close), trouble, content);
        getElement()
                .addEventListener(
                        "close",
                        closed -> {
                            removeFromParent();
                            if (changed) {
                                onChange.run();
                            }
                        });
        show();
    }

    void open() {
        getElement().executeJs("this.showModal()");
    }

    private void show() {
        content.removeAll();
        var standing = grading.standing(leader, student.id(), assignment.slug());
        var time = new ClassTime(standing.zone());
        content.add(new Paragraph(standing.grade().map(this::told).orElse("No grade yet.")));
        content.add(
                new OverruleForm(
                        assignment.points(),
                        standing.grade().flatMap(Grade::overruling),
                        (points, note) ->
                                change(
                                        () ->
                                                grading.overrule(
                                                        leader,
                                                        student.id(),
                                                        assignment.slug(),
                                                        points,
                                                        note)),
                        () ->
                                change(
                                        () ->
                                                grading.restore(
                                                        leader, student.id(), assignment.slug()))));
        showHandIns(standing, time);
        showAudit(time);
    }

    private void showHandIns(Standing standing, ClassTime time) {
        if (standing.handIns().isEmpty()) {
            content.add(new Paragraph("Nothing was handed in."));
        }
        standing.handIns().stream()
                .limit(MOST_HAND_INS)
                .forEach(
                        handIn ->
                                content.add(
                                        new HandInSection(
                                                grading.dossier(leader, handIn.id()),
                                                time,
                                                (criterion, points, note) ->
                                                        change(
                                                                () ->
                                                                        grading.mark(
                                                                                leader,
                                                                                handIn.id(),
                                                                                criterion,
                                                                                points,
                                                                                note)))));
    }

    private void showAudit(ClassTime time) {
        var entries = grading.audit(leader, student.id(), assignment.slug());
        if (entries.isEmpty()) {
            return;
        }
        var list = new OrderedList();
        for (var entry : entries) {
            list.add(
                    new ListItem(
                            new Span(time.brief(entry.at())),
                            new Span(entry.by() + ": " + entry.what())));
        }
        content.add(new H3("What was done"), list);
    }

    private String told(Grade grade) {
        var points =
                "%s of %s points%s."
                        .formatted(
                                Sheet.points(grade.points()),
                                Sheet.points(grade.of()),
                                grade.pending() ? ", and something is still to be read" : "");
        return grade.overruling()
                .map(
                        by ->
                                points
                                        + " Given by %s: %s"
                                                .formatted(
                                                        by.by(),
                                                        by.note().isBlank()
                                                                ? "no note."
                                                                : by.note()))
                .orElse(points);
    }

    private void change(Runnable deed) {
        if (trouble.tell(deed)) {
            changed = true;
            show();
        }
    }
}
