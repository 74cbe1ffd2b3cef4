package io.weightroom.page;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.farm.MachineView;
import java.util.ArrayList;
import java.util.List;

/** The runs that are with a trainer: who waits, and how long. */
final class HeldRuns extends Div {

    private static final int FEW = 10;
    private static final List<String> COLUMNS = List.of("Run", "Learner", "Now", "Trained so far");

    private final Paragraph summary = new Paragraph();
    private final HtmlContainer table = new HtmlContainer("table");
    private final HtmlContainer body = new HtmlContainer("tbody");
    private final NativeButton more = new NativeButton();
    private final List<List<HtmlContainer>> rows = new ArrayList<>();
    private List<MachineView.Held> held = List.of();
    private boolean all;

    HeldRuns() {
        addClassName("wr-held");
        var head = new HtmlContainer("tr");
        for (var column : COLUMNS) {
            var cell = new HtmlContainer("th");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(column);
            head.add(cell);
        }
        var thead = new HtmlContainer("thead");
        thead.add(head);
        table.add(thead, body);
        more.addClickListener(
                press -> {
                    all = !all;
                    show(held);
                });
        add(summary, table, more);
    }

    /**
     * @param runs those that wait longest first
     */
    void show(List<MachineView.Held> runs) {
        held = runs;
        summary.setText(summary(runs));
        table.setVisible(!runs.isEmpty());
        more.setVisible(runs.size() > FEW);
        more.setText(
                all ? "Show the first %d".formatted(FEW) : "Show all %,d".formatted(runs.size()));
        var few = all ? runs : runs.subList(0, Math.min(FEW, runs.size()));
        while (rows.size() > few.size()) {
            rows.removeLast().getFirst().getElement().getParent().removeFromParent();
        }
        while (rows.size() < few.size()) {
            rows.add(row());
        }
        for (int i = 0; i < few.size(); i++) {
            show(rows.get(i), few.get(i));
        }
    }

    private List<HtmlContainer> row() {
        var row = new HtmlContainer("tr");
        var cells = new ArrayList<HtmlContainer>();
        for (var column : COLUMNS) {
            var cell = new HtmlContainer("td");
            cell.getElement().setAttribute("data-column", column);
            cells.add(cell);
            row.add(cell);
        }
        body.add(row);
        return cells;
    }

    private static void show(List<HtmlContainer> cells, MachineView.Held run) {
        cells.get(0).setText(String.valueOf(run.run()));
        cells.get(1).setText(run.learner());
        cells.get(2).setText(now(run));
        cells.get(3)
                .setText(run.laneSeconds() > 0 ? RunText.seconds(run.laneSeconds()) : "not yet");
    }

    private static String now(MachineView.Held run) {
        if (run.asleep()) {
            return "paused";
        }
        return run.waitedSeconds() > 0
                ? "waits " + RunText.seconds(run.waitedSeconds())
                : "training";
    }

    private static String summary(List<MachineView.Held> runs) {
        if (runs.isEmpty()) {
            return "No runs are with it.";
        }
        if (runs.size() == 1) {
            return "One run is with it.";
        }
        long paused = runs.stream().filter(MachineView.Held::asleep).count();
        long waiting =
                runs.stream().filter(run -> !run.asleep() && run.waitedSeconds() > 0).count();
        double longest =
                runs.stream()
                        .filter(run -> !run.asleep())
                        .mapToDouble(MachineView.Held::waitedSeconds)
                        .max()
                        .orElse(0);
        var words =
                "%,d runs: %,d training, %,d waiting"
                        .formatted(runs.size(), runs.size() - waiting - paused, waiting);
        return words
                + (waiting > 0 ? " (the longest for " + RunText.seconds(longest) + ")" : "")
                + (paused > 0 ? ", %,d paused".formatted(paused) : "")
                + ".";
    }
}
