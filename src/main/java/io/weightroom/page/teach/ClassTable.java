package io.weightroom.page.teach;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A class as a table, a row for each student; drawn by the browser, since for the server some
 * thousand cells would be as many components.
 */
@Tag("wr-class-table")
@JsModule("./page/class-table/class-table.ts")
@CssImport("./page/class-table/class-table.css")
final class ClassTable extends HtmlComponent {

    /** Told where a cell was pressed; both count from 0. */
    @FunctionalInterface
    interface Press {
        void pressed(int row, int column);
    }

    /** What to look at in a cell. */
    enum Mark {
        NONE,
        WAITS,
        CHANGED,
        LATE
    }

    /**
     * @param value by which rows can be ordered
     * @param share from 0 to 1, drawn as a bar
     * @param note more than there is room for; empty for none
     */
    record Cell(String text, OptionalDouble value, OptionalDouble share, Mark mark, String note) {

        static Cell empty(String text) {
            return new Cell(text, OptionalDouble.empty(), OptionalDouble.empty(), Mark.NONE, "");
        }

        private ObjectNode json() {
            var json = JsonNodeFactory.instance.objectNode().put("text", text);
            value.ifPresent(v -> json.put("value", v));
            share.ifPresent(s -> json.put("share", s));
            if (mark != Mark.NONE) {
                json.put("mark", mark.name().toLowerCase(java.util.Locale.ROOT));
            }
            if (!note.isEmpty()) {
                json.put("note", note);
            }
            return json;
        }
    }

    /**
     * @param address of a page about the student
     */
    record Row(String title, String address, List<Cell> cells) {}

    /**
     * @param what the table is of, for those who hear it
     */
    ClassTable(String what, List<String> columns) {
        getElement().setProperty("what", what);
        var titles = JsonNodeFactory.instance.arrayNode();
        columns.forEach(titles::add);
        getElement().setPropertyJson("columns", titles);
    }

    void show(List<Row> rows) {
        var all = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> all.add(json(row)));
        getElement().callJsFunction("rows", all);
    }

    private static ObjectNode json(Row row) {
        var json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", row.title())
                        .put("href", row.address());
        ArrayNode cells = json.putArray("cells");
        row.cells().forEach(cell -> cells.add(cell.json()));
        return json;
    }

    /** Lets cells be pressed. */
    void onPress(Press press) {
        getElement().setProperty("press", true);
        getElement()
                .addEventListener(
                        "wr-cell",
                        event ->
                                press.pressed(
                                        event.getEventData().get("event.detail.row").asInt(-1),
                                        event.getEventData().get("event.detail.column").asInt(-1)))
                .addEventData("event.detail.row")
                .addEventData("event.detail.column");
    }
}
