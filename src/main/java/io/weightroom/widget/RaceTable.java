package io.weightroom.widget;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entrants of a race with their figures, and who is ahead in each. */
final class RaceTable extends Div {

    private final List<Entrant> entrants;
    private final List<RaceColumn> columns;
    private final List<Checkbox> chosen = new ArrayList<>();
    private final List<Span> states = new ArrayList<>();
    private final List<List<Span>> figures = new ArrayList<>();

    RaceTable(List<Entrant> entrants, Runnable choiceChanged) {
        this.entrants = entrants;
        columns = RaceColumn.of(entrants);
        addClassNames("wr-table-scroller", "wr-race-table");
        var table = new NativeTable();
        var head = new NativeTableRow();
        head.add(header("Run"), header("State"));
        columns.forEach(column -> head.add(header(column.title())));
        table.getHead().add(head);
        for (int i = 0; i < entrants.size(); i++) {
            table.getBody().add(row(i, entrants.get(i).label(), choiceChanged));
        }
        add(table);
    }

    private static NativeTableHeaderCell header(String title) {
        var cell = new NativeTableHeaderCell(title);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(int index, String label, Runnable choiceChanged) {
        var choice = new Checkbox(label, true);
        choice.addValueChangeListener(change -> choiceChanged.run());
        chosen.add(choice);
        var line = new Span();
        line.addClassName("wr-race-line");
        line.getElement().setAttribute("aria-hidden", "true");
        line.getElement().setAttribute("data-line", String.valueOf(index));
        var state = new Span();
        states.add(state);
        var row = new NativeTableRow();
        var name = new NativeTableHeaderCell(new Div(line, choice));
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        row.addDataCell().add(state);
        var cells = new ArrayList<Span>();
        for (var column : columns) {
            var figure = new Span(RaceColumn.NONE);
            figure.getElement().setAttribute("data-quantity", column.key());
            cells.add(figure);
            var cell = row.addDataCell();
            cell.add(figure);
            cell.getElement().setAttribute("data-column", column.title());
        }
        figures.add(cells);
        return row;
    }

    boolean isChosen(int entrant) {
        return chosen.get(entrant).getValue();
    }

    /** Who takes part is settled while the race is on. */
    void settle(boolean settled) {
        chosen.forEach(choice -> choice.setEnabled(!settled));
    }

    void show(List<Optional<RunView>> runs) {
        for (int i = 0; i < runs.size(); i++) {
            states.get(i).setText(runs.get(i).map(RunWords::state).orElse("ready"));
        }
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            var best = column.best(runs);
            for (int i = 0; i < runs.size(); i++) {
                var figure = figures.get(i).get(c);
                var spec = entrants.get(i).spec();
                figure.setText(
                        runs.get(i)
                                .map(column.text())
                                .orElseGet(() -> column.before().apply(spec)));
                figure.getElement().getClassList().set("wr-best", best.contains(i));
            }
        }
    }
}
