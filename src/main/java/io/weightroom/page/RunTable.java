package io.weightroom.page;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import io.weightroom.runs.RunView;
import io.weightroom.wall.RunNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The learner's runs, one a row, newest first; on a phone each row becomes a block. */
final class RunTable extends HtmlContainer {

    private static final List<String> COLUMNS =
            List.of(
                    "Compare",
                    "Run",
                    "State",
                    "Data",
                    "Network",
                    "Hyperparameters",
                    "Test accuracy",
                    "Time",
                    "Started",
                    "Actions");

    /** Told when a run is chosen for comparison, or no longer. */
    @FunctionalInterface
    interface Choice {
        void chosen(long run, boolean wanted);
    }

    private final PlaceNames places;
    private final Choice onChoice;
    private final Consumer<RunView> onRepeat;
    private final Consumer<RunView> onDelete;
    private final HtmlContainer body = new HtmlContainer("tbody");
    private Map<Long, List<RunNote>> notes = Map.of();
    private final Map<Long, RunRow> rows = new LinkedHashMap<>();

    RunTable(
            PlaceNames places,
            Choice onChoice,
            Consumer<RunView> onRepeat,
            Consumer<RunView> onDelete) {
        super("table");
        this.places = places;
        this.onChoice = onChoice;
        this.onRepeat = onRepeat;
        this.onDelete = onDelete;
        addClassName("wr-run-table");
        var row = new HtmlContainer("tr");
        for (var column : COLUMNS) {
            var cell = new HtmlComponent("th");
            cell.getElement().setText(column);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        add(head, body);
    }

    /**
     * @param notes to each run that has any
     */
    void show(List<RunView> runs, Set<Long> chosen, Map<Long, List<RunNote>> notes) {
        this.notes = notes;
        var before = Map.copyOf(rows);
        rows.clear();
        for (var run : runs) {
            var row =
                    before.getOrDefault(
                            run.id(), new RunRow(places, COLUMNS, onChoice, onRepeat, onDelete));
            row.show(run, chosen.contains(run.id()), notesOf(run));
            rows.put(run.id(), row);
        }
        Children.replace(body, List.copyOf(rows.values()));
    }

    void update(RunView run) {
        var row = rows.get(run.id());
        if (row != null) {
            row.show(run, row.isChosen(), notesOf(run));
        }
    }

    private List<RunNote> notesOf(RunView run) {
        return notes.getOrDefault(run.id(), List.of());
    }

    List<RunView> runs() {
        return rows.values().stream().map(RunRow::run).toList();
    }
}
