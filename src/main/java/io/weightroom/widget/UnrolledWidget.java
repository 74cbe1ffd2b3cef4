package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.UnrolledNetwork;
import io.weightroom.training.Untrained;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A word on its way through a small recurrent network, computed in the browser from the weights of
 * the learner's newest run, or from those that a run begins with.
 */
final class UnrolledWidget extends WidgetFrame implements FollowedRun.Listener {

    /** Numbers that change more often cannot be read. */
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(450);

    private record Opened(TrainingSpec spec, UnrolledPicture.Tokens tokens, Frame initial) {}

    private final Workbench bench;
    private final Place place;
    private final TrainingSpec of;
    private final FollowedRun followed;
    private final UnrolledPicture picture = new UnrolledPicture();
    private @Nullable PageUpdates updates;
    private Optional<Opened> opened = Optional.empty();
    private Optional<TrainingSpec> opening = Optional.empty();
    private boolean shown;
    private long step = -1;
    private long sent = System.nanoTime() - BETWEEN_NANOS;

    UnrolledWidget(Workbench bench, String page, RunDirective.Unrolled directive) {
        super(
                "unrolled",
                directive.title().orElse("The network, step by step"),
                directive.caption());
        this.bench = bench;
        of = directive.of();
        place = new Place(page, of.name());
        followed = new FollowedRun(bench, place, this);
        picture.word(directive.word());
        picture(picture);
        state("idle", "initial weights");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        shown = false;
        followed.attach(updates);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView run) {
        shown = false;
    }

    @Override
    public void runsChanged() {}

    @Override
    public void changed() {
        var run = followed.view();
        run.ifPresentOrElse(
                r -> state(RunWords.sign(r), RunWords.state(r)),
                () -> state("idle", "initial weights"));
        var spec = run.map(RunView::spec).orElseGet(() -> bench.found(place, of));
        var network = UnrolledNetwork.of(spec.layers());
        if (network.isEmpty()) {
            shown = false;
            picture.nothing(
                    "This run's network cannot be read number by number. Train one of embedding, rnn, lstm or gru, and linear, with at most %d values in the first two."
                            .formatted(UnrolledNetwork.MOST));
            return;
        }
        opened.filter(o -> o.spec().equals(spec))
                .ifPresentOrElse(o -> show(run, network.get(), o), () -> open(spec));
    }

    private void open(TrainingSpec spec) {
        var page = updates;
        if (page == null || opening.equals(Optional.of(spec))) {
            return;
        }
        opening = Optional.of(spec);
        read(bench, page, () -> opened(spec));
    }

    /** Reads the data, and gives what then shows it. */
    private Runnable opened(TrainingSpec spec) {
        var data = bench.datasets().open(spec);
        var tokens = UnrolledPicture.Tokens.of(spec.dataset(), data);
        try {
            var initial = Untrained.weights(spec, data).frame();
            return () -> {
                opened = Optional.of(new Opened(spec, tokens, initial));
                changed();
            };
        } catch (IllegalArgumentException e) {
            var sentence = RunWords.sentence(String.valueOf(e.getMessage()));
            return () -> picture.nothing(sentence);
        }
    }

    private void show(Optional<RunView> run, UnrolledNetwork network, Opened from) {
        if (!shown) {
            shown = true;
            step = -1;
            picture.network(network, from.tokens(), from.initial());
        }
        run.ifPresent(this::weights);
    }

    /** The newest, a few times a second while they change. */
    private void weights(RunView run) {
        boolean still = run.state() == RunState.ENDED || run.state() == RunState.PAUSED;
        if (!still && System.nanoTime() - sent < BETWEEN_NANOS) {
            return;
        }
        var newer = bench.runs().recorded(bench.learner(), run.id(), step);
        if (!newer.isEmpty()) {
            Frame newest = newer.getLast();
            step = newest.step();
            sent = System.nanoTime();
            picture.weights(newest);
        }
    }
}
