package io.weightroom.widget;

import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks a run's network outside the page's lock, one question of a widget at a time; of those that
 * come meanwhile only the newest is asked next.
 */
final class Predictions {

    private final Workbench bench;
    private final PageUpdates updates;
    private Optional<Runnable> next = Optional.empty();
    private boolean underWay;

    Predictions(Workbench bench, PageUpdates updates) {
        this.bench = bench;
        this.updates = updates;
    }

    /** Others, whose questions do not take the place of these. */
    Predictions others() {
        return new Predictions(bench, updates);
    }

    /**
     * Calls {@code show} with the answer and the page locked; never where a newer question came
     * first or the run has no weights.
     */
    void ask(RunView run, float[] inputs, int count, Consumer<Prediction> show) {
        var learner = bench.learner();
        ask(() -> bench.runs().predict(learner, run.id(), inputs, count), show);
    }

    /** The same for a text to continue. */
    void write(RunView run, TextWanted wanted, Consumer<WrittenText> show) {
        var learner = bench.learner();
        ask(() -> bench.runs().write(learner, run.id(), wanted), show);
    }

    /** The same for a sequence to read. */
    void read(RunView run, ReadingWanted wanted, Consumer<Reading> show) {
        var learner = bench.learner();
        ask(() -> bench.runs().read(learner, run.id(), wanted), show);
    }

    /**
     * The same for a sequence to read.
     *
     * @param failed takes the reason where it cannot be read
     */
    void read(RunView run, ReadingWanted wanted, Consumer<Reading> show, Consumer<String> failed) {
        var learner = bench.learner();
        Supplier<Runnable> question =
                () -> {
                    try {
                        var reading = bench.runs().read(learner, run.id(), wanted);
                        return () -> show.accept(reading);
                    } catch (PredictionUnavailable | RunNotFound e) {
                        return () -> failed.accept(String.valueOf(e.getMessage()));
                    }
                };
        ask(question, Runnable::run);
    }

    /**
     * What a network on numbers over time says when it is given its own answers.
     *
     * @param step optimizer updates behind the weights of the first answer
     */
    record Forecast(long step, float[] values) {}

    /**
     * Has a network go on with {@code given} for {@code ahead} steps, an answer after the other.
     */
    void goOn(RunView run, float[] given, int ahead, Consumer<Forecast> show) {
        var learner = bench.learner();
        ask(
                () -> {
                    var window = given.clone();
                    var said = new float[ahead];
                    long step = 0;
                    for (int t = 0; t < ahead; t++) {
                        var answer = bench.runs().predict(learner, run.id(), window, 1);
                        said[t] = answer.probabilities()[0];
                        step = t == 0 ? answer.step() : step;
                        System.arraycopy(window, 1, window, 0, window.length - 1);
                        window[window.length - 1] = said[t];
                    }
                    return new Forecast(step, said);
                },
                show);
    }

    /** The same for the vectors of its words. */
    void vectors(RunView run, Consumer<WordVectors> show) {
        var learner = bench.learner();
        ask(() -> bench.runs().vectors(learner, run.id()), show);
    }

    /** The same for what {@code question} makes of the network, outside the page's lock. */
    <T> void ask(Supplier<T> question, Consumer<T> show) {
        synchronized (this) {
            next =
                    Optional.of(
                            () -> {
                                var answer = question.get();
                                updates.put(this, () -> show.accept(answer));
                            });
            if (underWay) {
                return;
            }
            underWay = true;
        }
        bench.later(this::answer);
    }

    private void answer() {
        for (var question = take(); question.isPresent(); question = take()) {
            try {
                question.get().run();
            } catch (PredictionUnavailable | RunNotFound e) {
                // The next state of the run asks again.
            }
        }
    }

    private synchronized Optional<Runnable> take() {
        var question = next;
        next = Optional.empty();
        underWay = question.isPresent();
        return question;
    }
}
