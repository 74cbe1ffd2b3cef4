package io.weightroom.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of components; on a phone, where a row becomes a block, cells say their column. */
public final class PlainTable extends HtmlContainer {

    private final List<String> columns;
    private final HtmlContainer body = new HtmlContainer("tbody");

    /**
     * @param columns their titles; the first one's cells head the rows
     */
    public PlainTable(String style, List<String> columns) {
        super("table");
        this.columns = List.copyOf(columns);
        addClassName(style);
        var row = new HtmlContainer("tr");
        for (var column : columns) {
            var cell = new HtmlComponent("th");
            cell.getElement().setText(column);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        add(head, body);
    }

    /** Adds a row. */
    public void row(Component head, List<? extends Component> cells) {
        var row = new HtmlContainer("tr");
        var first = new HtmlContainer("th");
        first.getElement().setAttribute("scope", "row");
        first.add(head);
        row.add(first);
        for (int i = 0; i < cells.size(); i++) {
            var cell = new HtmlContainer("td");
            cell.getElement().setAttribute("data-column", columns.get(i + 1));
            cell.add(cells.get(i));
            row.add(cell);
        }
        body.add(row);
    }

    /** Adds a row of text. */
    public void row(Component head, String... cells) {
        row(head, List.of(cells).stream().map(Span::new).toList());
    }

    public boolean isEmpty() {
        return body.getComponentCount() == 0;
    }
}
