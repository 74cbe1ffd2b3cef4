package io.weightroom.page.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import io.weightroom.grading.Gradebook;
import io.weightroom.grading.Grading;
import io.weightroom.page.Sheet;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;

/** All grades of a class: to look into, to put right, to take along. */
@Route("class/:cohort([0-9]+)/gradebook")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./styles/teach.css")
public class GradebookView extends ClassPage {

    private final Grading grading;
    private final Roster roster;
    private final Div content = new Div();

    GradebookView(Roster roster, Learners learners, Grading grading) {
        super(roster, learners, "Gradebook");
        this.roster = roster;
        this.grading = grading;
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        add(new H1("Gradebook"), content);
        refresh(leader, cohort);
    }

    private void refresh(LearnerId leader, Cohort cohort) {
        content.removeAll();
        var book = grading.gradebook(leader, cohort.id());
        var lead = new Paragraph(told(book));
        lead.addClassName("wr-teach-lead");
        content.add(lead);
        if (book.rows().isEmpty()) {
            return;
        }
        content.add(unread(leader, cohort, book), table(leader, cohort, book));
        var actions = new Div();
        actions.addClassName("wr-teach-actions");
        for (var kind : GradebookCsv.values()) {
            actions.add(download(kind, leader, cohort));
        }
        content.add(actions);
    }

    private static String told(Gradebook book) {
        return book.rows().isEmpty()
                ? "Nobody has joined this class yet."
                : "Points come from the server's own record of what was trained and answered. Press a cell to see why, to read what is written, or to give other points.";
    }

    private ClassTable table(LearnerId leader, Cohort cohort, Gradebook book) {
        var columns =
                new ArrayList<>(
                        book.columns().stream()
                                .map(c -> "%s / %s".formatted(c.title(), Sheet.points(c.points())))
                                .toList());
        columns.add("Total");
        var table = new ClassTable("Grades of the class " + cohort.name(), columns);
        table.onPress(
                (row, column) -> {
                    if (row >= 0
                            && row < book.rows().size()
                            && column >= 0
                            && column < book.columns().size()) {
                        look(
                                leader,
                                cohort,
                                book.rows().get(row).student().id(),
                                book.columns().get(column));
                    }
                });
        table.show(GradebookRows.of(cohort, book));
        return table;
    }

    private void look(
            LearnerId leader, Cohort cohort, LearnerId student, Gradebook.Column assignment) {
        var dialog =
                new GradeDialog(
                        grading,
                        leader,
                        roster.checkLeadsStudent(leader, student),
                        assignment,
                        () -> refresh(leader, cohort));
        add(dialog);
        dialog.open();
    }

    /** What waits to be read, oldest first. */
    private Component unread(LearnerId leader, Cohort cohort, Gradebook book) {
        var waiting = new Div();
        waiting.addClassName("wr-teach-actions");
        var all = grading.unread(leader, cohort.id());
        waiting.setVisible(!all.isEmpty());
        all.stream()
                .findFirst()
                .ifPresent(
                        first ->
                                book.columns().stream()
                                        .filter(c -> c.slug().equals(first.assignment()))
                                        .findFirst()
                                        .ifPresent(
                                                column -> {
                                                    var read =
                                                            new NativeButton(
                                                                    all.size() == 1
                                                                            ? "Read the text that waits"
                                                                            : "Read the first of %d texts that wait"
                                                                                    .formatted(
                                                                                            all
                                                                                                    .size()),
                                                                    press ->
                                                                            look(
                                                                                    leader,
                                                                                    cohort,
                                                                                    first.learner(),
                                                                                    column));
                                                    read.addClassName("wr-do");
                                                    waiting.add(read);
                                                }));
        return waiting;
    }

    private Anchor download(GradebookCsv kind, LearnerId leader, Cohort cohort) {
        var name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        var file = "grades-%d-%s.csv".formatted(cohort.id(), name.toLowerCase(Locale.ROOT));
        // As the grades are when it is asked for, and only to who may see them then.
        var handler =
                DownloadHandler.fromInputStream(
                        event -> {
                            var text =
                                    kind.text(
                                            grading.gradebook(leader, cohort.id()),
                                            roster.schoolIds(cohort.id()));
                            var bytes = text.getBytes(StandardCharsets.UTF_8);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    file,
                                    "text/csv;charset=utf-8",
                                    bytes.length);
                        });
        var link = new Anchor(handler, "CSV for " + name);
        link.getElement().setAttribute("download", file);
        link.addClassName("wr-act");
        return link;
    }
}
