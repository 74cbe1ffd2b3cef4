package io.weightroom.command;

import java.util.List;
import java.util.Locale;
import java.util.Queue;

/**
 * What a class of pages was like.
 *
 * @param signingIn milliseconds
 * @param before memory without pages
 * @param open memory with all pages open, before anybody trained
 * @param pushBytes a second, of all lines together
 * @param messages a second
 * @param web cores that the web process took
 * @param trainer cores that the trainer took
 * @param visitors cores that the pages took, which share the machine here
 */
record PagesReport(
        int pages,
        int learners,
        Percentiles signingIn,
        PageTally tally,
        PagesServer.Memory before,
        PagesServer.Memory open,
        PagesServer.Memory after,
        double pushBytes,
        double messages,
        double web,
        double trainer,
        double visitors) {

    private static Percentiles of(Queue<Double> millis) {
        return Percentiles.of(List.copyOf(millis));
    }

    private long heapOfAPage() {
        return (open.heap() - before.heap()) / pages;
    }

    private long residentOfAPage() {
        return (open.resident() - before.resident()) / pages;
    }

    JsonLine json() {
        var reactions = of(tally.reactions);
        return new JsonLine()
                .with("workload", "pages")
                .with("pages", pages)
                .with("learners", learners)
                .with("cores", Runtime.getRuntime().availableProcessors())
                .with("signInP95Millis", rounded(signingIn.at(95)))
                .with("openP95Millis", rounded(of(tally.openings).at(95)))
                .with("reactions", tally.reactions.size())
                .with("reactionP50Millis", rounded(reactions.at(50)))
                .with("reactionP95Millis", rounded(reactions.at(95)))
                .with("reactionMostMillis", rounded(reactions.at(100)))
                .with("trainP95Millis", rounded(of(tally.starts).at(95)))
                .with("firstMetricP95Millis", rounded(of(tally.firstMetrics).at(95)))
                .with("heapBytesAPage", heapOfAPage())
                .with("residentBytesAPage", residentOfAPage())
                .with("heapBytes", after.heap())
                .with("residentBytes", after.resident())
                .with("trainerResidentBytes", after.trainer())
                .with("pushBytesPerSecond", Math.round(pushBytes))
                .with("pushMessagesPerSecond", rounded(messages))
                .with("webCores", rounded(web))
                .with("trainerCores", rounded(trainer))
                .with("visitorCores", rounded(visitors))
                .with("errors", tally.errors());
    }

    /** For people, a line each. */
    String table() {
        var text = new StringBuilder();
        row(text, "pages open, of students signed in", pages, "");
        row(text, "of them training", learners, "");
        row(text, "sign in, 95 of 100 within", signingIn.at(95), "ms");
        row(text, "open the lesson, 95 of 100 within", of(tally.openings).at(95), "ms");
        row(text, "press anything, 50 of 100 answered within", of(tally.reactions).at(50), "ms");
        row(text, "press anything, 95 of 100 answered within", of(tally.reactions).at(95), "ms");
        row(text, "press Train, 95 of 100 answered within", of(tally.starts).at(95), "ms");
        row(text, "first metric, 95 of 100 within", of(tally.firstMetrics).at(95), "ms");
        row(text, "objects a page", heapOfAPage() / 1024.0, "KiB");
        row(text, "resident a page", residentOfAPage() / 1024.0, "KiB");
        row(text, "resident web process", after.resident() / 1048576.0, "MiB");
        row(text, "resident trainer", after.trainer() / 1048576.0, "MiB");
        row(text, "pushed a second, all pages", pushBytes / 1024, "KiB");
        row(text, "messages a second, all pages", messages, "");
        row(text, "cores: web process", web, "");
        row(text, "cores: trainer", trainer, "");
        row(text, "cores: these visitors", visitors, "");
        row(text, "errors", tally.errors(), "");
        tally.problems().forEach(problem -> text.append("  ").append(problem).append('\n'));
        return text.toString().stripTrailing();
    }

    private static void row(StringBuilder text, String what, double value, String unit) {
        var number = value == Math.rint(value) ? "%,.0f" : "%,.1f";
        text.append("%-44s ".formatted(what))
                .append("%12s".formatted(String.format(Locale.ROOT, number, value)))
                .append(unit.isEmpty() ? "" : " " + unit)
                .append('\n');
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}
