package io.weightroom.widget;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import java.util.Optional;

/** How far a run is: the epoch it is in, all of it, and the time left. */
final class RunProgress extends Div {

    /** An epoch of fewer steps flickers and says nothing. */
    private static final int FEWEST_STEPS = 10;

    private final ProgressBar epoch = bar("This epoch");
    private final ProgressBar all = bar("All epochs");
    private final Span left = new Span();

    RunProgress() {
        addClassName("wr-progress");
        epoch.addClassName("wr-epoch-progress");
        left.addClassName("wr-left");
        add(all, epoch, left);
    }

    void show(Optional<RunView> run) {
        long total = run.map(RunView::totalSteps).orElse(0L);
        long step = run.map(RunView::step).orElse(0L);
        int perEpoch = run.map(RunView::stepsPerEpoch).orElse(0);
        all.setValue(total == 0 ? 0 : Math.min(1, (double) step / total));
        epoch.getStyle().set("visibility", perEpoch < FEWEST_STEPS ? "hidden" : "visible");
        epoch.setValue(perEpoch == 0 ? 0 : within(step, perEpoch));
        left.setText(run.map(RunProgress::left).orElse(""));
    }

    private static double within(long step, int perEpoch) {
        long done = step % perEpoch;
        return step > 0 && done == 0 ? 1 : (double) done / perEpoch;
    }

    private static String left(RunView run) {
        if (run.state() == RunState.TRAINING && Double.isFinite(run.secondsLeft())) {
            return "about " + Figures.duration(run.secondsLeft()) + " left";
        }
        if (run.state() == RunState.ENDED && run.seconds() > 0) {
            return Figures.duration(run.seconds()) + " of training";
        }
        return "";
    }

    private static ProgressBar bar(String name) {
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", name);
        return bar;
    }
}
