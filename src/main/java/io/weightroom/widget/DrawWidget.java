package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.lesson.RunDirective;
import io.weightroom.metrics.RunState;
import io.weightroom.models.Model;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pad to draw a digit on, read by the network just trained on this page, by an earlier one, or by
 * one that comes with Weightroom.
 */
final class DrawWidget extends WidgetFrame {

    /** Data sets whose networks take 28 x 28 pictures of the digits 0 to 9. */
    private static final Set<String> DIGITS = Set.of("mnist", "sketch-digits");

    private static final List<String> CLASS_NAMES =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    private static final Shape PICTURE = Shape.of(1, 28, 28);

    private static final int MOST_READERS = 12;
    private static final float[] NO_PROBABILITIES = {};
    private static final String HINT =
            "Press Train first: your drawing is read by the network that you train on this page.";

    /** Whom to ask. */
    private sealed interface Reader {

        String name();

        /** The newest run of this page, whichever that is. */
        record Newest() implements Reader {
            @Override
            public String name() {
                return "the newest run of this page";
            }
        }

        record Earlier(long run, String name) implements Reader {}

        /** A network that comes with Weightroom. */
        record Shipped(Model model) implements Reader {
            @Override
            public String name() {
                return "%s, comes with Weightroom (%s of its test samples)"
                        .formatted(
                                model.card().title(), Figures.percent(model.card().testAccuracy()));
            }
        }
    }

    private final Workbench bench;
    private final Place place;
    private final DrawPad pad = new DrawPad(this::read);
    private final Select<Reader> reader = new Select<>();
    private final Reader newest = new Reader.Newest();
    private final List<Model> shipped;
    private @Nullable Subscription began;
    private @Nullable Subscription watching;
    private @Nullable PageUpdates updates;
    private Optional<RunView> run = Optional.empty();

    DrawWidget(Workbench bench, String page, RunDirective.Draw draw) {
        super("draw", "Draw a digit", draw.caption());
        this.bench = bench;
        place = new Place(page, draw.of());
        shipped = bench.models().all().stream().filter(DrawWidget::readsDigits).toList();
        pad.names(CLASS_NAMES);
        reader.setLabel("Read by");
        reader.setItemLabelGenerator(Reader::name);
        reader.addClassName("wr-reader-choice");
        reader.setItems(newest);
        reader.setValue(newest);
        reader.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        follow();
                    }
                });
        var undo = new Button("Undo", click -> pad.undo());
        var clear = new Button("Clear", click -> pad.clear());
        var buttons = new Div(undo, clear);
        buttons.addClassName("wr-buttons");
        var choice = new Div(reader);
        choice.addClassName("wr-knobs");
        picture(pad);
        controls(buttons, choice);
        if (bench.drawings().canGive(bench.learner())) {
            below(new GiveDrawing(bench, pad));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        updates = PageUpdates.of(event.getUI());
        began = bench.runs().watchAll(bench.learner(), id -> post("runs", this::follow));
        follow();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch();
        if (began != null) {
            began.close();
            began = null;
        }
    }

    /**
     * Finds the run to ask, lists those that could be asked, and asks again when it has learned.
     */
    private void follow() {
        unwatch();
        listReaders();
        try {
            run =
                    switch (reader.getValue()) {
                        case Reader.Earlier earlier ->
                                Optional.of(bench.runs().view(bench.learner(), earlier.run()));
                        case Reader.Shipped s -> Optional.empty();
                        case Reader.Newest n -> bench.runs().latest(bench.learner(), place);
                    };
        } catch (RunNotFound e) {
            reader.setValue(newest);
            run = bench.runs().latest(bench.learner(), place);
        }
        pad.hint(hint());
        pad.again();
        run.filter(r -> r.state() != RunState.ENDED)
                .ifPresent(
                        r ->
                                watching =
                                        bench.runs()
                                                .watch(
                                                        bench.learner(),
                                                        r.id(),
                                                        PageUpdates.perSecond(),
                                                        now -> post("run", () -> learned(now))));
    }

    private String hint() {
        if (run.isPresent()) {
            return "Draw: run " + run.get().number() + " will read it.";
        }
        return model().map(
                        m ->
                                reader.getValue() instanceof Reader.Shipped
                                        ? "Draw: " + m.card().title() + " will read it."
                                        : "Draw: until you press Train, %s reads it, which comes with Weightroom."
                                                .formatted(m.card().title()))
                .orElse(HINT);
    }

    /** The network that reads while none of the learner's own does. */
    private Optional<Model> model() {
        return reader.getValue() instanceof Reader.Shipped chosen
                ? Optional.of(chosen.model())
                : shipped.stream().findFirst();
    }

    private void learned(RunView now) {
        if (run.map(r -> r.id() == now.id()).orElse(false)) {
            boolean moved = run.map(r -> r.step() != now.step()).orElse(true);
            boolean ended = run.map(r -> r.state() != now.state()).orElse(true);
            run = Optional.of(now);
            if (moved || ended) {
                pad.again();
            }
            if (ended) {
                listReaders();
            }
        }
    }

    private void listReaders() {
        var value = reader.getValue();
        var readers = new ArrayList<Reader>();
        readers.add(newest);
        bench.runs().all(bench.learner()).stream()
                .filter(r -> r.state() == RunState.ENDED && r.step() > 0)
                .filter(DrawWidget::readsDigits)
                .limit(MOST_READERS)
                .forEach(r -> readers.add(new Reader.Earlier(r.id(), name(r))));
        shipped.forEach(model -> readers.add(new Reader.Shipped(model)));
        reader.setItems(readers);
        reader.setValue(readers.contains(value) ? value : newest);
    }

    private static boolean readsDigits(RunView run) {
        return run.spec().dataset() instanceof DatasetSpec.Catalogued c
                && DIGITS.contains(c.name());
    }

    private String comesTrained(Model model) {
        boolean chosen = reader.getValue() instanceof Reader.Shipped;
        return model.card().title()
                + ", which comes with Weightroom"
                + (chosen ? "" : ", until you train yours");
    }

    private static boolean readsDigits(Model model) {
        return model.weights().input().equals(PICTURE)
                && model.card().classNames().equals(CLASS_NAMES);
    }

    private static String name(RunView run) {
        return run.place().block() + ", " + EarlierRuns.name(run);
    }

    private DrawPad.Answer read(float[] input) {
        if (updates != null) {
            updates.gesture();
        }
        if (run.isEmpty()) {
            return model().map(
                            m ->
                                    new DrawPad.Answer(
                                            m.predictor().predict(input, 1), comesTrained(m)))
                    .orElse(new DrawPad.Answer(NO_PROBABILITIES, HINT));
        }
        var asked = run.get();
        try {
            var prediction = bench.runs().predict(bench.learner(), asked.id(), input, 1);
            return new DrawPad.Answer(
                    prediction.probabilities(),
                    "run %d, step %s, %s"
                            .formatted(
                                    asked.number(),
                                    Figures.count(prediction.step()),
                                    state(asked)));
        } catch (PredictionUnavailable | RunNotFound e) {
            return new DrawPad.Answer(
                    NO_PROBABILITIES, RunWords.sentence(String.valueOf(e.getMessage())));
        }
    }

    private static String state(RunView run) {
        return switch (run.state()) {
            case WAITING -> "waiting";
            case TRAINING -> "training";
            case PAUSED -> "paused";
            case RECONNECTING -> "reconnecting";
            case ENDED -> RunWords.sign(run).equals("completed") ? "done" : RunWords.sign(run);
        };
    }

    private void unwatch() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }

    private void post(String kind, Runnable render) {
        if (updates != null) {
            updates.put(List.of(System.identityHashCode(this), kind), render);
        }
    }
}
