package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many of each class the runs of a race read rightly: classes down, runs across. */
final class ClassTable extends Div {

    private List<List<Double>> shown = List.of();

    ClassTable() {
        addClassNames("wr-table-scroller", "wr-class-table");
    }

    /**
     * @param runs one for each label, or none
     */
    void show(List<String> classes, List<String> labels, List<Optional<RunView>> runs) {
        var shares =
                runs.stream()
                        .map(run -> shares(run.flatMap(RunView::lastEpoch), classes.size()))
                        .toList();
        if (shares.equals(shown)) {
            return;
        }
        shown = shares;
        var table = new NativeTable();
        var head = new NativeTableRow();
        head.add(header("Test accuracy", "col"));
        labels.forEach(label -> head.add(header(label, "col")));
        table.getHead().add(head);
        for (int c = 0; c < classes.size(); c++) {
            int index = c;
            var row = new NativeTableRow();
            row.add(header(classes.get(c), "row"));
            shares.forEach(run -> add(row, run.get(index)));
            table.getBody().add(row);
        }
        removeAll();
        add(table);
    }

    private static void add(NativeTableRow row, double share) {
        var cell = row.addDataCell();
        boolean measured = !Double.isNaN(share);
        cell.setText(measured ? Figures.percent(share) : "–");
        cell.getStyle().set("--wr-share", String.valueOf(measured ? Json.rounded(share) : 0));
    }

    /** Of the samples of each class; NaN where there is no confusion matrix. */
    private static List<Double> shares(Optional<EpochMetrics> epoch, int classes) {
        var confusion = epoch.map(e -> e.test().confusion()).orElseGet(() -> new int[0][]);
        return IntStream.range(0, classes)
                .mapToObj(c -> c < confusion.length ? share(confusion[c], c) : Double.NaN)
                .toList();
    }

    private static double share(int[] row, int label) {
        return row[label] / (double) IntStream.of(row).sum();
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
