package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.weightroom.data.Dataset;
import io.weightroom.data.ink.Stroke;
import io.weightroom.inference.PadDrawing;
import io.weightroom.inference.PadNormalisation;
import io.weightroom.inference.insight.Insight;
import io.weightroom.lesson.Directive;
import io.weightroom.metrics.Evaluation.Mistake;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.Shape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inside of the network that a page has just trained: its filters, what every layer makes of a
 * picture, how its answer is summed up, and which pixels it hangs on.
 */
final class LayersWidget extends WidgetFrame implements FollowedRun.Listener {

    private static final Shape PAD = Shape.of(1, 28, 28);
    private static final String HINT =
            "Press Train above. While the network learns, its layers appear here, at work on a"
                    + " picture.";
    private static final String READING = "Reading the pictures …";

    private final Workbench bench;
    private final FollowedRun followed;
    private final LayersPicture picture = new LayersPicture(this::asked);

    private @Nullable PageUpdates updates;
    private @Nullable Looks looks;
    private @Nullable DataSource source;
    private Optional<TestPictures> pictures = Optional.empty();

    LayersWidget(Workbench bench, String page, Directive.Layers layers) {
        super("layers", layers.title().orElse("What your network sees"), layers.caption());
        this.bench = bench;
        followed = new FollowedRun(bench, new Place(page, layers.of()), this);
        picture.hint(HINT);
        picture(picture);
        state("idle", "no network yet");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        looks = new Looks(bench, event.getUI());
        source = null;
        pictures = Optional.empty();
        followed.attach(updates);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView run) {
        if (source == null || !source.dataset().equals(run.spec().dataset())) {
            source = DataSource.of(bench, run.spec().dataset());
            pictures = Optional.empty();
        }
        source.open(
                run.spec(),
                dataset -> post(() -> opened(dataset)),
                missing -> post(() -> trouble(String.valueOf(missing.getMessage()))));
    }

    private void post(Runnable render) {
        if (updates != null) {
            updates.put(this, render);
        }
    }

    private void opened(Dataset dataset) {
        if (Pictures.canShow(dataset.test()) && dataset.test().count() > 0) {
            pictures = Optional.of(new TestPictures(dataset));
            picture.data(dataset.classNames(), readsDrawings());
            changed();
        }
    }

    @Override
    public void changed() {
        var run = followed.view();
        if (run.isEmpty()) {
            state("idle", "no network yet");
            picture.hint(HINT);
        }
        run.ifPresent(
                r -> {
                    state(RunWords.sign(r), RunWords.state(r));
                    picture.hint(pictures.isEmpty() ? READING : HINT);
                });
        var ready = run.filter(r -> pictures.isPresent());
        picture.follow(
                ready.map(RunView::id).orElse(0L),
                ready.map(RunView::step).orElse(0L),
                ready.map(r -> !mistakes(r).isEmpty()).orElse(false));
    }

    @Override
    public void runsChanged() {}

    private static List<Mistake> mistakes(RunView run) {
        return run.lastEpoch().map(epoch -> epoch.test().mistakes()).orElse(List.of());
    }

    private void asked(LookQuestion question) {
        var run = followed.view();
        if (run.isEmpty() || pictures.isEmpty() || looks == null) {
            picture.failed(run.isEmpty() ? HINT : READING);
            return;
        }
        var sample = sample(question, run.get());
        if (sample.isEmpty()) {
            picture.failed("");
            return;
        }
        looks.ask(
                run.get(),
                question.gesture(),
                sample.get().input(),
                question.wanted(),
                insight -> show(run.get(), sample.get(), insight),
                reason -> picture.failed(RunWords.sentence(reason)));
    }

    private void show(RunView run, LookedAt sample, Insight insight) {
        picture.show(
                insight,
                sample,
                run.id(),
                "run %d, step %s".formatted(run.number(), Figures.count(insight.step())));
    }

    private Optional<LookedAt> sample(LookQuestion question, RunView run) {
        var drawing = question.drawing().filter(strokes -> readsDrawings());
        return drawing.isPresent()
                ? drawn(drawing.get())
                : pictures.map(p -> p.go(question.move(), mistakes(run)));
    }

    /** Whether the network takes what a pad gives. */
    private boolean readsDrawings() {
        return pictures.map(p -> p.dataset().test().shape().equals(PAD)).orElse(false);
    }

    private static Optional<LookedAt> drawn(List<Stroke> strokes) {
        return PadNormalisation.normalise(PadDrawing.ofUnitPad(strokes, DrawPad.PEN))
                .map(
                        drawing ->
                                new LookedAt(
                                        PAD,
                                        drawing.input(),
                                        drawing.centred().toBytes(),
                                        "Your drawing, centred in 28 × 28",
                                        -1));
    }
}
