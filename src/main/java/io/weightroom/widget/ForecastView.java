package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.data.Dataset;
import io.weightroom.data.sequence.Wave;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import java.util.Optional;

/** A sine that a network goes on with by its own answers, every few seconds while it learns. */
final class ForecastView implements ResultView {

    private static final int AHEAD = 48;
    private static final long NANOS_BETWEEN = 2_000_000_000L;

    private final Predictions predictions;
    private final int length;
    private final ForecastPicture picture = new ForecastPicture();
    private final Paragraph said = new Paragraph();
    private final Button other = new Button("Another curve", press -> another());
    private final Div all = new Div(picture, said, other);
    private Wave wave;
    private Optional<RunView> newest = Optional.empty();
    private long shown = -1;
    private long asked;
    private long seed;

    ForecastView(Dataset dataset, Predictions predictions) {
        this.predictions = predictions;
        length = dataset.training().shape().size(0);
        all.addClassName("wr-forecast-area");
        said.addClassName("wr-forecast-said");
        wave = Wave.draw(length, AHEAD, seed);
        plain();
    }

    /** Whether samples are numbers over time, of which the next one is to be said. */
    static boolean canShow(Dataset dataset) {
        return dataset.isRegression() && dataset.training().shape().rank() == 2;
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public void plain() {
        newest = Optional.empty();
        shown = -1;
        asked = System.nanoTime() - NANOS_BETWEEN;
        picture.curve(wave.given(), wave.after());
        said.setText(
                "Press Train: how the network goes on with this generated curve appears here.");
    }

    private void another() {
        var run = newest;
        wave = Wave.draw(length, AHEAD, ++seed);
        plain();
        run.ifPresent(this::show);
    }

    @Override
    public void show(RunView view) {
        if (newest.map(r -> r.id() != view.id()).orElse(true)) {
            plain();
        }
        newest = Optional.of(view);
        boolean due = System.nanoTime() - asked >= NANOS_BETWEEN || view.state() == RunState.ENDED;
        if (view.step() > 0 && view.step() != shown && due) {
            shown = view.step();
            asked = System.nanoTime();
            var given = wave;
            predictions.goOn(view, given.given(), AHEAD, f -> show(view, given, f));
        }
    }

    private void show(RunView of, Wave given, Predictions.Forecast forecast) {
        if (given != wave || newest.map(r -> r.id() != of.id()).orElse(true)) {
            return;
        }
        picture.forecast(forecast.values());
        said.setText(
                "After %s steps of training. The first answer is off by %s, and those of %d steps by %s on average."
                        .formatted(
                                Figures.count(forecast.step()),
                                Figures.significant(given.error(forecast.values(), 1)),
                                AHEAD,
                                Figures.significant(given.error(forecast.values(), AHEAD))));
    }
}
