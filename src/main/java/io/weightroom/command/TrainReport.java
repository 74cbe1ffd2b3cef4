package io.weightroom.command;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.RunOutcome;
import java.io.PrintWriter;
import java.util.Locale;

/** What {@code train} prints on standard output: for programs, or for people. */
sealed interface TrainReport {

    void epochEnded(EpochMetrics metrics);

    void ended(RunOutcome outcome, Facts facts);

    /**
     * What is told of a run when it has ended.
     *
     * @param seconds spent training and scoring
     */
    record Facts(long parameters, double seconds, String device, int threads) {}

    static String threads(Facts facts) {
        return facts.threads() + (facts.threads() == 1 ? " thread" : " threads");
    }

    /**
     * One JSON object a line.
     *
     * @param perplexity whether it is told, as of what foretells tokens
     * @param characters of a window, where it trains on a text; else 0
     */
    record Json(PrintWriter out, boolean perplexity, int characters) implements TrainReport {

        @Override
        public void epochEnded(EpochMetrics metrics) {
            var line =
                    new JsonLine()
                            .with("event", "epoch")
                            .with("epoch", metrics.epoch())
                            .with("trainLoss", metrics.trainLoss())
                            .with("testLoss", metrics.test().loss())
                            .with("testAccuracy", metrics.test().accuracy());
            metrics.evaluation().ifPresent(e -> line.with("evaluationAccuracy", e.accuracy()));
            if (perplexity) {
                line.with("perplexity", metrics.test().perplexity());
            }
            double perSecond = Math.round(metrics.samplesPerSecond());
            if (characters > 0) {
                line.with("charactersPerSecond", perSecond);
                perSecond = Math.round(metrics.samplesPerSecond() / characters);
            }
            print(line.with("samplesPerSecond", perSecond));
        }

        @Override
        public void ended(RunOutcome outcome, Facts facts) {
            print(
                    new JsonLine()
                            .with("event", "outcome")
                            .with("outcome", outcome.name())
                            .with("parameters", facts.parameters())
                            .with("seconds", Math.round(facts.seconds() * 1000) / 1000.0)
                            .with("device", facts.device())
                            .with("threads", facts.threads()));
        }

        private void print(JsonLine line) {
            out.println(line);
            out.flush();
        }
    }

    /**
     * A sentence an epoch.
     *
     * @param perplexity whether it is told, as of what foretells tokens
     * @param unit what it counts a second
     */
    record Words(PrintWriter out, int epochs, boolean perplexity, String unit)
            implements TrainReport {

        @Override
        public void epochEnded(EpochMetrics metrics) {
            String evaluation =
                    metrics.evaluation()
                            .map(e -> ", evaluation accuracy " + percent(e.accuracy()))
                            .orElse("");
            print(
                    "epoch %d of %d: train loss %.4f, test loss %.4f%s%s%s (%,.0f %s/s)",
                    metrics.epoch(),
                    epochs,
                    metrics.trainLoss(),
                    metrics.test().loss(),
                    perplexity
                            ? String.format(
                                    Locale.ROOT, ", perplexity %.2f", metrics.test().perplexity())
                            : "",
                    accuracy(metrics.test().accuracy()),
                    evaluation,
                    metrics.samplesPerSecond(),
                    unit);
        }

        @Override
        public void ended(RunOutcome outcome, Facts facts) {
            print(
                    "%s: %,d parameters, %.1f s on %s with %s",
                    outcome.name(),
                    facts.parameters(),
                    facts.seconds(),
                    facts.device(),
                    threads(facts));
        }

        /** None where numbers are learned. */
        private static String accuracy(double share) {
            return Double.isNaN(share) ? "" : ", test accuracy " + percent(share);
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f %%", 100 * share);
        }

        private void print(String format, Object... values) {
            out.println(String.format(Locale.ROOT, format, values));
            out.flush();
        }
    }
}
