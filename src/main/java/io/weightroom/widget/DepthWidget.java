package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import io.weightroom.farm.RunControl;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DeepNetwork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes through the layers of a deep network and what comes back: histograms of activations and
 * gradients, live, from a network that the learner builds of hidden layers all alike.
 */
final class DepthWidget extends WidgetFrame implements RunButtons.Actions, FollowedRun.Listener {

    private final FollowedRun followed;
    private final DataSource source;
    private final DepthKnobs knobs;
    private final RunButtons buttons = new RunButtons(this);
    private final RunProgress progress = new RunProgress();
    private final LossChart chart = new LossChart();
    private final LayerPicture layers = new LayerPicture();

    private @Nullable PageUpdates updates;

    DepthWidget(Workbench bench, String page, RunDirective.Depth depth) {
        super("depth", depth.title().orElse("What depth does to gradients"), depth.caption());
        followed = new FollowedRun(bench, new Place(page, depth.spec().name()), this);
        source = DataSource.of(bench, depth.spec().dataset());
        knobs = new DepthKnobs(source.instead(depth.spec()), this::turned);
        var curves = new Div(chart, progress);
        curves.addClassName("wr-depth-curves");
        picture(layers, curves);
        controls(buttons, knobs);
        note(source.note());
        state("idle", "ready");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        followed.attach(updates);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    /** Another network, at its initial weights; it trains at once where the one before did. */
    private void turned() {
        boolean training =
                run().map(r -> r.state() == RunState.TRAINING || r.state() == RunState.WAITING)
                        .orElse(false);
        begin(!training);
    }

    @Override
    public void anotherRun(RunView run) {
        run().map(RunView::spec).ifPresent(knobs::show);
    }

    /** The newest run here, unless it is of another network that stood in this place before. */
    private Optional<RunView> run() {
        return followed.view().filter(r -> DeepNetwork.of(r.spec().layers()).isPresent());
    }

    @Override
    public boolean canStep() {
        return run().map(r -> r.state() == RunState.PAUSED).orElse(false);
    }

    @Override
    public boolean begin(boolean paused) {
        return attempt(updates, page -> followed.begin(knobs.spec(), paused, page));
    }

    @Override
    public void ask(RunControl control) {
        attempt(updates, page -> followed.ask(control, page));
    }

    @Override
    public void changed() {
        var run = run();
        buttons.show(run);
        progress.show(run);
        var spec = run.map(RunView::spec).orElseGet(knobs::spec);
        chart.axes(spec, DepthKnobs.classes(spec));
        layers.expect(DepthKnobs.network(spec));
        if (run.isEmpty()) {
            state("idle", "ready");
            layers.show(List.of());
        }
        run.ifPresent(this::showRun);
        facts(DepthKnobs.words(spec));
    }

    private void showRun(RunView run) {
        state(RunWords.sign(run), RunWords.state(run));
        chart.show(run);
        layers.show(run.examinations());
        trouble(RunWords.trouble(run).or(run::warning).orElse(""));
    }

    @Override
    public void runsChanged() {}
}
