package io.weightroom.page.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.weightroom.access.AccessRefused;
import io.weightroom.access.KeyCard;
import io.weightroom.access.RosterFile;
import io.weightroom.access.RosterRefused;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.page.Failures;
import java.util.List;
import java.util.function.Consumer;

/** Adds students by name or from a table of a spreadsheet; each gets a key card. */
final class AddStudents extends Section {

    private final RosterServices services;
    private final LearnerId leader;
    private final Cohort cohort;
    private final Consumer<List<KeyCard>> added;
    private final Div report = new Div();

    AddStudents(
            RosterServices services,
            LearnerId leader,
            Cohort cohort,
            Consumer<List<KeyCard>> added) {
        this.services = services;
        this.leader = leader;
        this.cohort = cohort;
        this.added = added;
        report.getElement().setAttribute("role", "status");
        add(
                new H2("Add students"),
                new Paragraph(
                        "Each gets a key card to print. A table has a line for each, and a column “name” (or “first name” and “last name”), and where you like “id” or “email”, which gradebooks of other systems know them by."),
                one(),
                upload(),
                report);
    }

    private PageForm one() {
        var form =
                PageForm.sending(
                        "Add",
                        values ->
                                added.accept(
                                        List.of(
                                                services.accounts()
                                                        .add(
                                                                leader,
                                                                cohort.id(),
                                                                values.getOrDefault("name", "")))));
        form.field("name", "Name", "text", "off");
        form.addClassName("wr-form-row");
        return form;
    }

    private Upload upload() {
        var upload =
                new Upload(
                        UploadHandler.inMemory(
                                (file, bytes) -> UI.getCurrent().access(() -> take(bytes))));
        upload.getElement().setProperty("accept", ".csv,text/csv,text/plain");
        upload.setMaxFileSize(RosterFile.MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setUploadButton(new NativeButton("Upload a table (CSV)"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(
                refused -> fail(List.of("expected a CSV file of at most 1 MB")));
        return upload;
    }

    private void take(byte[] file) {
        report.removeAll();
        try {
            var done = services.accounts().add(leader, cohort.id(), RosterFile.read(file));
            var words = new StringBuilder("%,d added.".formatted(done.cards().size()));
            if (!done.known().isEmpty()) {
                words.append(
                        " %,d were there already: %s."
                                .formatted(done.known().size(), String.join(", ", done.known())));
            }
            report.add(new Paragraph(words.toString()));
            added.accept(done.cards());
        } catch (RosterRefused e) {
            fail(e.problems());
        } catch (AccessRefused e) {
            fail(List.of(Failures.sentence(e)));
        }
    }

    private void fail(List<String> problems) {
        report.removeAll();
        var words = new Paragraph("Nobody was added:");
        words.addClassName("wr-message");
        var list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        report.add(words, list);
    }
}
