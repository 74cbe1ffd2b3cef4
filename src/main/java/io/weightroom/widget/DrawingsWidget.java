package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.drawings.DrawingScore;
import io.weightroom.drawings.Drawings;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the newest run makes of the class's drawings, beside what it makes of its test split. */
@CssImport("./widgets/draw/give.css")
final class DrawingsWidget extends WidgetFrame implements FollowedRun.Listener {

    /** That are read at once, spread evenly over all. */
    private static final int MOST = 2000;

    private static final int MOST_SHOWN = 24;

    private static final List<String> NAMES =
            IntStream.range(0, Drawings.DIGITS).mapToObj(String::valueOf).toList();

    private final Workbench bench;
    private final FollowedRun followed;
    private final Div scores = new Div();
    private final Paragraph words = new Paragraph();
    private final Pictures mistakes = new Pictures("Read wrongly", 0);
    private @Nullable PageUpdates updates;

    DrawingsWidget(Workbench bench, String page, RunDirective.Drawings drawings) {
        super("drawings", "Your class’s hands", drawings.caption());
        this.bench = bench;
        followed = new FollowedRun(bench, new Place(page, drawings.of()), this);
        scores.addClassName("wr-scores");
        mistakes.setVisible(false);
        picture(scores, words, mistakes);
        controls(buttons(new Button("Test on the drawings", press -> test())));
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

    @Override
    public void anotherRun(RunView run) {}

    @Override
    public void runsChanged() {}

    @Override
    public void changed() {
        var run = followed.view();
        scores.removeAll();
        mistakes.setVisible(false);
        int given = bench.drawings().count(bench.learner());
        state("idle", given == 1 ? "one drawing" : "%,d drawings".formatted(given));
        if (run.isEmpty() || run.get().epochs().isEmpty()) {
            words.setText(
                    "Train the network above to the end of an epoch. Then see what it makes of digits that your class has drawn.");
        } else if (given == 0) {
            words.setText(
                    "Nobody of your class has given a drawing yet. Draw one on the pad above and be the first.");
        } else {
            score("its test split", accuracy(run.get()), samples(run.get()));
            words.setText(
                    "Which will be higher: the accuracy on the test split, or on your drawings?");
        }
    }

    private static String accuracy(RunView run) {
        return Figures.percent(run.lastEpoch().orElseThrow().test().accuracy());
    }

    private static String samples(RunView run) {
        return "of %,d digits".formatted(run.lastEpoch().orElseThrow().test().samples());
    }

    private void test() {
        var run = followed.view().filter(r -> !r.epochs().isEmpty());
        var all = bench.drawings().samples(bench.learner());
        if (run.isEmpty() || all.count() == 0 || updates == null) {
            changed();
            return;
        }
        var samples = all.spread(MOST);
        trouble("");
        state("training", "reading %,d drawings".formatted(samples.count()));
        int size = samples.shape().values();
        var inputs = new float[samples.count() * size];
        for (int i = 0; i < samples.count(); i++) {
            System.arraycopy(samples.input(i), 0, inputs, i * size, size);
        }
        read(run.get(), samples, inputs, updates);
    }

    /** Outside the page's lock. */
    private void read(RunView run, Samples samples, float[] inputs, PageUpdates page) {
        var learner = bench.learner();
        bench.later(
                () -> {
                    try {
                        var answer =
                                bench.runs().predict(learner, run.id(), inputs, samples.count());
                        page.put(this, () -> show(run, samples, answer));
                    } catch (PredictionUnavailable | RunNotFound e) {
                        var sentence = RunWords.sentence(String.valueOf(e.getMessage()));
                        page.put(this, () -> unread(sentence));
                    }
                });
    }

    private void unread(String sentence) {
        state("failed", "not read");
        trouble(sentence);
    }

    private void show(RunView run, Samples samples, Prediction answer) {
        var probabilities = answer.probabilities();
        var score = DrawingScore.of(samples.labels(), probabilities);
        scores.removeAll();
        score("its test split", accuracy(run), samples(run));
        score(
                "your class’s drawings",
                Figures.percent(score.accuracy()),
                score.samples() == 1
                        ? "of one drawing"
                        : "of %,d drawings".formatted(score.samples()));
        words.setText(
                "On very many drawings of such hands it would be between %s and %s, 95 times of 100.%s"
                        .formatted(
                                Figures.percent(score.low()),
                                Figures.percent(score.high()),
                                score.samples() < 30 ? " So few drawings tell little." : ""));
        var wrong =
                IntStream.range(0, samples.count())
                        .mapToObj(i -> reading(probabilities, i))
                        .filter(r -> r.predicted() != samples.labels()[r.index()])
                        .limit(MOST_SHOWN)
                        .toList();
        mistakes.forget();
        mistakes.setVisible(!wrong.isEmpty());
        var dataset =
                new Dataset("drawings", "Drawings of your class", false, NAMES, samples, samples);
        mistakes.show(dataset, samples, wrong);
        state(
                "completed",
                "run %d, after step %s".formatted(run.number(), Figures.count(answer.step())));
    }

    private static Pictures.Reading reading(float[] probabilities, int index) {
        int predicted = DrawingScore.predicted(probabilities, index, Drawings.DIGITS);
        return new Pictures.Reading(
                index, predicted, probabilities[index * Drawings.DIGITS + predicted]);
    }

    private void score(String of, String accuracy, String samples) {
        var number = new Span(accuracy);
        number.addClassName("wr-score");
        scores.add(new Div(new Span("accuracy on " + of), number, new Span(samples)));
    }
}
