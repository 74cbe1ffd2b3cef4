package io.weightroom.widget;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.data.Dataset;
import io.weightroom.widget.Pictures.Reading;
import java.util.List;

/** Names or sentences of the test split, each with its class and what a network takes it for. */
@CssImport("./widgets/sequences/sequences.css")
final class SequenceList extends Div {

    private final Dataset dataset;
    private final String between;
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph empty;

    /**
     * @param between the tokens of a sample
     * @param nothing said while the list is empty
     */
    SequenceList(String heading, Dataset dataset, String between, String nothing) {
        this.dataset = dataset;
        this.between = between;
        empty = new Paragraph(nothing);
        var title = new H4(heading);
        title.addClassName("wr-figure-title");
        addClassName("wr-sequences");
        add(title, rows, empty);
    }

    void show(List<Reading> readings) {
        rows.removeAll();
        readings.forEach(reading -> rows.add(row(reading)));
        rows.setVisible(!readings.isEmpty());
        empty.setVisible(readings.isEmpty());
    }

    private ListItem row(Reading reading) {
        int truth = dataset.test().labels()[reading.index()];
        var text = new Span(dataset.test().written(reading.index(), between));
        text.addClassName("wr-sequence");
        var row = new ListItem(text, label("wr-truth", dataset.classNames().get(truth)));
        if (reading.predicted() >= 0) {
            boolean right = reading.predicted() == truth;
            row.getElement().setAttribute("data-right", String.valueOf(right));
            row.add(
                    label(
                            "wr-said",
                            "%s %s, %s"
                                    .formatted(
                                            right ? "✓" : "✗",
                                            dataset.classNames().get(reading.predicted()),
                                            Figures.percent(reading.probability()))));
        }
        return row;
    }

    private static Span label(String name, String text) {
        var label = new Span(text);
        label.addClassName(name);
        return label;
    }
}
