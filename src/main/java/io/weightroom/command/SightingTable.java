package io.weightroom.command;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Seen;
import java.io.PrintWriter;
import java.util.Locale;

/** For people: each picture's labels below each other, with bars. */
final class SightingTable implements Sightings {

    private static final int WIDTH = 24;

    /** Blocks that are 1 to 8 eighths wide. */
    private static final String EIGHTHS = " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588";

    private final PrintWriter out;
    private final ClassifierCard card;

    SightingTable(PrintWriter out, ClassifierCard card) {
        this.out = out;
        this.card = card;
        out.println(
                String.format(
                        Locale.ROOT,
                        "%s tells %,d labels apart.",
                        card.title(),
                        card.labels().size()));
    }

    @Override
    public void seen(String file, Seen seen, int best) {
        out.println(String.format(Locale.ROOT, "%n%s  (%.1f ms)", file, seen.nanos() / 1e6));
        var probabilities = seen.probabilities();
        for (int i : seen.best(best)) {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "  %5.1f %%  %s  %s",
                            100 * probabilities[i],
                            bar(probabilities[i]),
                            card.labels().get(i)));
        }
    }

    private static String bar(double share) {
        int eighths = (int) Math.round(share * WIDTH * 8);
        var bar = new StringBuilder("\u2588".repeat(eighths / 8));
        if (bar.length() < WIDTH) {
            bar.append(EIGHTHS.charAt(eighths % 8));
        }
        return bar + " ".repeat(WIDTH - bar.length());
    }

    @Override
    public void failed(String file, String reason) {
        out.println(String.format("%n%s%n  %s", file, reason));
    }
}
