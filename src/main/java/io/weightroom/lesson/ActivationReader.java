package io.weightroom.lesson;

import io.weightroom.lesson.FigureDirective.ActivationPlot;
import io.weightroom.lesson.FigureDirective.Softmax;
import io.weightroom.spec.Activation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads an {@code activation} block: curves of functions of one number, or softmax, which takes
 * several.
 */
final class ActivationReader {

    private static final Vocabulary PLOT =
            Vocabulary.of("key", List.of("functions", "input", "title", "caption"));
    private static final Vocabulary SOFTMAX =
            Vocabulary.of(
                    "key",
                    List.of("functions", "logits", "labels", "temperature", "title", "caption"));

    /** What the axis and the sliders reach; the same in activation-plot.ts and softmax.ts. */
    private static final Kind<Double> INPUT = Kind.between(-6, 6);

    private static final Kind<Double> TEMPERATURE = Kind.between(0.1, 10);
    private static final List<Double> DEFAULT_LOGITS = List.of(2.0, 1.0, -1.0);
    private static final int FEWEST = 3;
    private static final int MOST = 5;

    private ActivationReader() {}

    static Optional<? extends Directive> read(Mapping body) {
        int before = body.problems().count();
        var functions = body.words("functions", Activation.class);
        if (!functions.contains(Activation.SOFTMAX)) {
            return plot(body, functions, before);
        }
        if (functions.size() > 1) {
            body.problems()
                    .add(
                            body.at("functions"),
                            "functions: softmax is a function of several numbers; give it a block of"
                                    + " its own");
        }
        return softmax(body, before);
    }

    private static Optional<ActivationPlot> plot(
            Mapping body, List<Activation> functions, int before) {
        body.allowOnly(PLOT);
        if (functions.isEmpty() && body.problems().count() == before) {
            body.problems()
                    .add(
                            body.at("functions"),
                            "functions: expected a list such as [relu, sigmoid], found none");
        }
        var input = body.value("input", INPUT);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return body.problems().count() > before
                ? Optional.empty()
                : Optional.of(
                        new ActivationPlot(
                                functions.stream().distinct().toList(),
                                input.orElse(1.0),
                                title,
                                caption,
                                body.at()));
    }

    private static Optional<Softmax> softmax(Mapping body, int before) {
        body.allowOnly(SOFTMAX);
        var logits = body.values("logits", INPUT, FEWEST, MOST).orElse(DEFAULT_LOGITS);
        int count = logits.size();
        var labels =
                body.values("labels", Kind.TEXT, count, count)
                        .orElseGet(
                                () ->
                                        IntStream.rangeClosed(1, count)
                                                .mapToObj(k -> "class " + k)
                                                .toList());
        var temperature = body.value("temperature", TEMPERATURE);
        var title = body.value("title", Kind.TEXT);
        var caption = body.value("caption", Kind.TEXT);
        return body.problems().count() > before
                ? Optional.empty()
                : Optional.of(
                        new Softmax(
                                logits,
                                labels,
                                temperature.orElse(1.0),
                                title,
                                caption,
                                body.at()));
    }
}
