package io.weightroom.page.access;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.weightroom.access.KeyCard;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.page.Confirmation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The students of a class, a row each, with what whoever leads it may do for them. */
final class StudentTable extends Section {

    private static final int FEW = 40;

    private final RosterServices services;
    private final LearnerId leader;
    private final Cohort cohort;
    private final Consumer<List<KeyCard>> cards;
    private final H2 title = new H2();
    private final Input filter = new Input();
    private final HtmlContainer body = new HtmlContainer("tbody");
    private final HtmlContainer table = new HtmlContainer("table");
    private final Paragraph empty = new Paragraph();
    private final NativeButton more = new NativeButton();
    private final Confirmation confirmation = new Confirmation();
    private boolean all;

    StudentTable(
            RosterServices services,
            LearnerId leader,
            Cohort cohort,
            Consumer<List<KeyCard>> cards) {
        this.services = services;
        this.leader = leader;
        this.cohort = cohort;
        this.cards = cards;
        filter.setPlaceholder("Find a name");
        filter.getElement().setAttribute("aria-label", "Find a name");
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> refresh());
        more.addClickListener(
                press -> {
                    all = !all;
                    refresh();
                });
        var head = new HtmlContainer("tr");
        for (var column : List.of("Name", "School’s id", "")) {
            var cell = new HtmlContainer("th");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(column);
            head.add(cell);
        }
        var thead = new HtmlContainer("thead");
        thead.add(head);
        table.add(thead, body);
        var bar = new Div(filter, csv());
        bar.addClassName("wr-roster-bar");
        add(title, bar, confirmation, empty, table, more);
        refresh();
    }

    void refresh() {
        var students = services.roster().students(cohort.id());
        var ids = services.accounts().schoolIds(leader, cohort.id());
        var wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        var found =
                students.stream()
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        title.setText(
                students.size() == 1 ? "1 student" : "%,d students".formatted(students.size()));
        body.removeAll();
        found.stream()
                .limit(all ? found.size() : FEW)
                .forEach(
                        student ->
                                body.add(
                                        new StudentRow(
                                                student,
                                                ids.getOrDefault(student.id(), ""),
                                                this)));
        table.setVisible(!found.isEmpty());
        filter.setVisible(students.size() > 8);
        empty.setVisible(found.isEmpty());
        empty.setText(
                students.isEmpty()
                        ? "Nobody yet. Show the code above on a wall, or bring a list below."
                        : "Nobody is called that.");
        more.setVisible(found.size() > FEW);
        more.setText(all ? "Show the first " + FEW : "Show all %,d".formatted(found.size()));
    }

    void rename(Member student, String name) {
        services.accounts().rename(leader, student.id(), name);
        refresh();
    }

    void newCard(Member student) {
        confirmation.ask(
                "%s gets a new key card. What they sign in with now opens nothing any more, and they are signed out."
                        .formatted(student.name()),
                "Make a card",
                () -> cards.accept(List.of(services.accounts().newCard(leader, student.id()))));
    }

    void erase(Member student) {
        confirmation.ask(
                "%s is erased with all runs, answers, pictures and grades. There is no way back."
                        .formatted(student.name()),
                "Erase for good",
                () -> {
                    services.accounts().erase(leader, student.id());
                    refresh();
                });
    }

    private Anchor csv() {
        var link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event -> {
                                    var text =
                                            services.accounts()
                                                    .csv(leader, cohort.id())
                                                    .getBytes(StandardCharsets.UTF_8);
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(text),
                                            "roster.csv",
                                            "text/csv; charset=utf-8",
                                            text.length);
                                }),
                        "Download as CSV");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
