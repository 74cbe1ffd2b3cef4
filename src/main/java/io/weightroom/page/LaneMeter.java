package io.weightroom.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.weightroom.farm.MachineView;
import io.weightroom.widget.Figures;
import java.util.List;
import java.util.Locale;

/** How busy a lane was in the last second, as a bar, and which run it has now. */
final class LaneMeter extends Div {

    private final Span name = new Span();
    private final Div bar = new Div();
    private final Span share = new Span();
    private final Span run = new Span();

    LaneMeter() {
        addClassName("wr-lane");
        bar.addClassName("wr-lane-bar");
        bar.getElement().setAttribute("role", "meter");
        bar.getElement().setAttribute("aria-valuemin", "0");
        bar.getElement().setAttribute("aria-valuemax", "1");
        share.addClassName("wr-lane-share");
        run.addClassName("wr-lane-run");
        add(name, bar, share, run);
    }

    /**
     * @param runs of the trainer, to name the learner by
     */
    void show(MachineView.Lane lane, List<MachineView.Held> runs) {
        name.setText("Lane " + lane.number());
        var busy = String.format(Locale.ROOT, "%.3f", Math.clamp(lane.busy(), 0, 1));
        bar.getElement().setAttribute("aria-label", "Lane " + lane.number() + " busy");
        bar.getElement().setAttribute("aria-valuenow", busy);
        bar.getElement().getStyle().set("--wr-busy", busy);
        share.setText(Figures.percent(lane.busy()));
        run.setText(lane.run().isPresent() ? words(lane.run().getAsLong(), runs) : "free");
    }

    private static String words(long id, List<MachineView.Held> runs) {
        return runs.stream()
                .filter(held -> held.run() == id)
                .findFirst()
                .map(held -> "run %d of %s".formatted(id, held.learner()))
                .orElse("run " + id);
    }
}
