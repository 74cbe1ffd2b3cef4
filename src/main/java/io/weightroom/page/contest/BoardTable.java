package io.weightroom.page.contest;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.weightroom.contest.Board;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who has made what of the seconds, the best first. */
public final class BoardTable extends Div {

    public BoardTable(Board board, boolean withNames) {
        addClassName("wr-board-scroller");
        var table = new NativeTable();
        table.addClassName("wr-board");
        add(table);
        var titles = new ArrayList<>(List.of("Place", "Name on the list"));
        if (withNames) {
            titles.add("Learner");
        }
        titles.addAll(
                List.of("Accuracy", "Of hidden samples", "Seconds of training", "Runs scored"));
        var head = new NativeTableRow();
        for (var title : titles) {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        for (int i = 0; i < board.lines().size(); i++) {
            table.getBody().add(row(place(board.lines(), i), board.lines().get(i), withNames));
        }
    }

    /** Equal accuracies share a place. */
    private static int place(List<Board.Line> lines, int index) {
        int first = index;
        while (first > 0 && lines.get(first - 1).accuracy() == lines.get(index).accuracy()) {
            first--;
        }
        return first + 1;
    }

    private static NativeTableRow row(int place, Board.Line line, boolean withNames) {
        var row = new NativeTableRow();
        row.addDataCell().setText(String.valueOf(place));
        row.addDataCell().setText(line.own() ? line.pseudonym() + " (you)" : line.pseudonym());
        if (withNames) {
            row.addDataCell().setText(line.name().orElse(""));
        }
        row.addDataCell().setText(percent(line.accuracy()));
        row.addDataCell().setText(String.format(Locale.ROOT, "%,d", line.samples()));
        row.addDataCell().setText(String.format(Locale.ROOT, "%.1f s", line.laneSeconds()));
        row.addDataCell().setText(String.valueOf(line.tries()));
        if (line.own()) {
            row.getElement().setAttribute("data-own", true);
        }
        return row;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
