package io.weightroom.widget;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;

/** A chart's numbers as a table, made when somebody opens it. */
final class CurveTable extends Details {

    private static final int MOST_ROWS = 50;

    private final Div content = new Div();
    private List<EpochMetrics> epochs = List.of();
    private int shown = -1;

    CurveTable() {
        super("Numbers as a table");
        addClassName("wr-numbers");
        content.addClassName("wr-table-scroller");
        add(content);
        addOpenedChangeListener(event -> refresh());
    }

    void show(RunView run) {
        epochs = run.epochs();
        refresh();
    }

    private void refresh() {
        int newest = epochs.isEmpty() ? 0 : epochs.getLast().epoch();
        if (!isOpened() || newest == shown) {
            return;
        }
        shown = newest;
        content.removeAll();
        if (epochs.isEmpty()) {
            content.setText("The numbers of each epoch will stand here.");
            return;
        }
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (var title :
                List.of("Epoch", "Train loss", "Train accuracy", "Test loss", "Test accuracy")) {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        rows().forEach(epoch -> table.getBody().add(row(epoch)));
        content.add(table);
    }

    private List<EpochMetrics> rows() {
        int every = (epochs.size() + MOST_ROWS - 1) / MOST_ROWS;
        var rows = new ArrayList<EpochMetrics>();
        for (int i = 0; i < epochs.size(); i++) {
            if ((i + 1) % every == 0 || i == epochs.size() - 1 || i == 0) {
                rows.add(epochs.get(i));
            }
        }
        return rows;
    }

    private static NativeTableRow row(EpochMetrics epoch) {
        var row = new NativeTableRow();
        row.addDataCell().setText(Figures.count(epoch.epoch()));
        row.addDataCell().setText(Figures.significant(epoch.trainLoss()));
        row.addDataCell().setText(Figures.percent(epoch.trainAccuracy()));
        row.addDataCell().setText(Figures.significant(epoch.test().loss()));
        row.addDataCell().setText(Figures.percent(epoch.test().accuracy()));
        return row;
    }
}
