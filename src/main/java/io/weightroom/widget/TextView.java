package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.weightroom.data.Dataset;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import java.util.List;

/** What a network on a text writes by itself, every few seconds, and how undecided it is. */
@CssImport("./widgets/writing/writing.css")
final class TextView implements ResultView {

    private static final int LENGTH = 240;
    private static final double TEMPERATURE = 0.8;
    private static final long NANOS_BETWEEN = 3_000_000_000L;

    /** At first, while it changes most. */
    private static final long NANOS_AT_FIRST = 1_000_000_000L;

    private static final int AT_FIRST = 5;
    private static final String NOTHING_YET = "Press Train: what the network writes appears here.";

    private final Predictions predictions;
    private final Span perplexity = new Span();
    private final Div written = new Div();
    private final Span made = new Span();
    private final TextSamples samples = new TextSamples();
    private final TextsBeside beside;
    private final Div all;
    private final int characters;
    private long run = -1;
    private long writtenAt = -1;
    private long asked;

    TextView(Dataset dataset, Predictions predictions) {
        this.predictions = predictions;
        characters = dataset.classes();
        beside = new TextsBeside(predictions);
        all = new Div(perplexity, written, made, beside, samples);
        all.addClassName("wr-writing");
        perplexity.addClassName("wr-perplexity");
        written.addClassName("wr-written");
        written.getElement().setAttribute("dir", "auto");
        made.addClassName("wr-written-by");
        plain();
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public void plain() {
        run = -1;
        writtenAt = -1;
        asked = System.nanoTime() - NANOS_BETWEEN;
        perplexity.setText("%s characters to choose from".formatted(Figures.count(characters)));
        written.setText(NOTHING_YET);
        made.setText("");
        samples.clear();
    }

    @Override
    public void earlier(List<RunView> runs) {
        beside.show(runs, new TextWanted("", LENGTH, TEMPERATURE, 0, 1));
    }

    @Override
    public void show(RunView view) {
        if (view.id() != run) {
            plain();
            run = view.id();
        }
        view.lastEpoch().ifPresent(this::show);
        long between = samples.count() < AT_FIRST ? NANOS_AT_FIRST : NANOS_BETWEEN;
        boolean due = System.nanoTime() - asked >= between || view.state() == RunState.ENDED;
        if (view.step() > 0 && view.step() != writtenAt && due) {
            writtenAt = view.step();
            asked = System.nanoTime();
            var wanted = new TextWanted("", LENGTH, TEMPERATURE, 0, view.step());
            predictions.write(view, wanted, text -> show(view, text));
        }
    }

    private void show(EpochMetrics last) {
        perplexity.setText(
                "perplexity %s, as if it chose among so many of %s characters · %s foretold right"
                        .formatted(
                                Figures.significant(last.test().perplexity()),
                                Figures.count(characters),
                                Figures.percent(last.test().accuracy())));
    }

    private void show(RunView asked, WrittenText text) {
        if (asked.id() != run) {
            return;
        }
        written.setText(text.text());
        samples.add(asked, text.step(), text.text());
        made.setText(
                "written after %s steps, temperature %s"
                        .formatted(Figures.count(text.step()), Figures.chosen(TEMPERATURE)));
    }
}
