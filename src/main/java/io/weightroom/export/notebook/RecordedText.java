package io.weightroom.export.notebook;

import io.weightroom.metrics.EpochMetrics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was measured while the run trained, as Python and as a picture. */
final class RecordedText {

    /** Of a run of very many epochs, so many evenly spread ones. */
    private static final int MOST = 100;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;
    private static final int EDGE = 40;

    private RecordedText() {}

    static String table(List<EpochMetrics> epochs) {
        return """
               # As Weightroom measured it: epoch, loss in training, test loss, test accuracy
               recorded = [
               %s]

               for part, label in ((history, "this notebook"), (recorded, "Weightroom")):
                   plt.plot([row[0] for row in part], [row[2] for row in part], label=label)
               plt.xlabel("epoch")
               plt.ylabel("test loss")
               plt.legend()
               plt.show()
               """
                .formatted(
                        few(epochs).stream().map(RecordedText::row).collect(Collectors.joining()));
    }

    private static String row(EpochMetrics epoch) {
        return "    (%d, %s, %s, %s),\n"
                .formatted(
                        epoch.epoch(),
                        rounded(epoch.trainLoss()),
                        rounded(epoch.test().loss()),
                        rounded(epoch.test().accuracy()));
    }

    private static String rounded(double value) {
        return Double.isFinite(value)
                ? Python.number(Double.parseDouble(String.format(Locale.ROOT, "%.6g", value)))
                : Python.number(value);
    }

    private static List<EpochMetrics> few(List<EpochMetrics> epochs) {
        int count = Math.min(MOST, epochs.size());
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> epochs.get((int) ((long) i * epochs.size() / count) - 1))
                .toList();
    }

    /** Test loss by epoch; train loss dashed. */
    static String picture(List<EpochMetrics> epochs) {
        var shown = few(epochs);
        double most =
                shown.stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.trainLoss(), e.test().loss()))
                        .filter(Double::isFinite)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
        return """
               <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="12">
               <rect width="100%%" height="100%%" fill="white"/>
               <text x="8" y="20">loss as Weightroom measured it, 0 to %3$s: training dashed, test solid</text>
               <path d="M%4$d,%5$d H%6$d" stroke="#888" fill="none"/>
               <polyline points="%7$s" stroke="#0072B2" stroke-dasharray="4 3" fill="none" stroke-width="2"/>
               <polyline points="%8$s" stroke="#B35900" fill="none" stroke-width="2"/>
               <text x="%6$d" y="%9$d" text-anchor="end">epoch %10$d</text>
               </svg>
               """
                .formatted(
                        WIDTH,
                        HEIGHT,
                        rounded(most),
                        EDGE,
                        HEIGHT - EDGE,
                        WIDTH - EDGE,
                        line(shown, most, false),
                        line(shown, most, true),
                        HEIGHT - EDGE / 2,
                        shown.getLast().epoch())
                .strip();
    }

    private static String line(List<EpochMetrics> epochs, double most, boolean test) {
        int last = Math.max(1, epochs.size() - 1);
        return IntStream.range(0, epochs.size())
                .filter(i -> Double.isFinite(loss(epochs.get(i), test)))
                .mapToObj(
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        "%.1f,%.1f",
                                        EDGE + (double) i / last * (WIDTH - 2 * EDGE),
                                        HEIGHT
                                                - EDGE
                                                - loss(epochs.get(i), test)
                                                        / most
                                                        * (HEIGHT - 2 * EDGE)))
                .collect(Collectors.joining(" "));
    }

    private static double loss(EpochMetrics epoch, boolean test) {
        return test ? epoch.test().loss() : epoch.trainLoss();
    }
}
