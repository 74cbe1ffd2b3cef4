package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import io.weightroom.data.Dataset;
import io.weightroom.data.ink.Stroke;
import io.weightroom.inference.PadDrawing;
import io.weightroom.inference.PadNormalisation;
import io.weightroom.inference.insight.Insight;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.Evaluation.Mistake;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The frame around the inside of a network, and the pictures that go through it. */
abstract class LayersFrame extends WidgetFrame {

    static final String READING = "Reading the pictures …";
    private static final Shape PAD = Shape.of(1, 28, 28);

    final Workbench bench;
    final LayersPicture picture = new LayersPicture(this::asked);
    @Nullable PageUpdates updates;

    private @Nullable Looks looks;
    private @Nullable DataSource source;
    private Optional<TestPictures> pictures = Optional.empty();

    LayersFrame(Workbench bench, RunDirective.Layers layers) {
        super("layers", layers.title().orElse("What your network sees"), layers.caption());
        this.bench = bench;
        picture(picture);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        looks = new Looks(bench, event.getUI());
        source = null;
        pictures = Optional.empty();
    }

    /** Reads the pictures that a spec trains on, unless they are those read last. */
    void open(TrainingSpec spec) {
        var wanted = DataSource.of(bench, spec.dataset());
        if (source == null || !source.dataset().equals(wanted.dataset())) {
            source = wanted;
            pictures = Optional.empty();
        }
        note(source.note());
        source.open(
                source.instead(spec),
                dataset -> post(() -> opened(dataset)),
                missing -> post(() -> missing(String.valueOf(missing.getMessage()))));
    }

    private void post(Runnable render) {
        if (updates != null) {
            updates.put(this, render);
        }
    }

    private void opened(Dataset dataset) {
        if (Pictures.canShow(dataset.test()) && dataset.test().count() > 0) {
            pictures = Optional.of(new TestPictures(dataset));
            picture.data(dataset.classNames(), dataset.test().shape().equals(PAD));
            picturesChanged();
            picture.restart();
        }
    }

    /** Shape of the pictures; call it where there are some. */
    Shape pictureShape() {
        return pictures.orElseThrow().dataset().test().shape();
    }

    boolean hasPictures() {
        return pictures.isPresent();
    }

    /** There are pictures now. */
    abstract void picturesChanged();

    /** There will be none, for a reason. */
    void missing(String reason) {
        trouble(RunWords.sentence(reason));
    }

    /** What a browser wants to see; answers by {@link #look}, or by the picture's word. */
    abstract void asked(LookQuestion question);

    /**
     * @param input what the network takes
     * @param mistakes of the network in the test split
     */
    Optional<LookedAt> sample(LookQuestion question, Shape input, List<Mistake> mistakes) {
        var drawing = question.drawing().filter(strokes -> input.equals(PAD));
        return drawing.isPresent()
                ? drawn(drawing.get())
                : pictures.map(p -> p.go(question.move(), mistakes));
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

    /**
     * @param network looks into it, outside the page's lock
     * @param run shown with the answer: the browser forgets those of another
     * @param name of the network, before the step
     */
    void look(
            LookQuestion question,
            LookedAt sample,
            Supplier<Insight> network,
            long run,
            String name) {
        if (updates != null && question.gesture()) {
            updates.gesture();
        }
        if (looks != null) {
            looks.ask(
                    question.gesture(),
                    network,
                    insight ->
                            picture.show(
                                    insight,
                                    sample,
                                    run,
                                    name + ", step " + Figures.count(insight.step())),
                    reason -> picture.failed(RunWords.sentence(reason)));
        }
    }
}
