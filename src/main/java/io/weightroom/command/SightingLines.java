package io.weightroom.command;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Seen;
import java.io.PrintWriter;

/** A JSON object a picture, for programs. */
final class SightingLines implements Sightings {

    private final PrintWriter out;
    private final ClassifierCard card;

    SightingLines(PrintWriter out, ClassifierCard card) {
        this.out = out;
        this.card = card;
    }

    @Override
    public void seen(String file, Seen seen, int best) {
        var probabilities = seen.probabilities();
        var top =
                seen.best(best).stream()
                        .map(
                                i ->
                                        new JsonLine()
                                                .with("label", card.labels().get(i))
                                                .with("probability", decimal(probabilities[i])))
                        .toList();
        var milliseconds = Math.round(seen.nanos() / 1e3) / 1e3;
        out.println(
                new JsonLine()
                        .with("file", file)
                        .with("top", top)
                        .with("milliseconds", milliseconds));
    }

    /** The shortest number that means the same float. */
    private static double decimal(float value) {
        return Double.parseDouble(Float.toString(value));
    }

    @Override
    public void failed(String file, String reason) {
        out.println(new JsonLine().with("file", file).with("error", reason));
    }
}
