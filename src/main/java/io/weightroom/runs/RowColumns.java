package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.Prepared;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the columns of a row mean. */
final class RowColumns {

    private RowColumns() {}

    static LearningRateChange change(ResultSet row) throws SQLException {
        return new LearningRateChange(row.getLong("step"), row.getDouble("learning_rate"));
    }

    static RunRow run(ResultSet row, List<EpochMetrics> epochs, List<LearningRateChange> changes)
            throws SQLException {
        var view =
                new RunView(
                        row.getLong("id"),
                        new Place(row.getString("page"), row.getString("block")),
                        row.getInt("number"),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        RunJson.readSpec(row.getString("spec")),
                        RunState.valueOf(row.getString("state")),
                        outcome(row),
                        row.getLong("step"),
                        row.getInt("steps_per_epoch"),
                        row.getDouble("learning_rate"),
                        List.copyOf(changes),
                        row.getString("device"),
                        row.getInt("threads"),
                        row.getLong("parameters"),
                        text(row, "curve").map(RunJson::readCurve).orElse(List.of()),
                        withLast(epochs, text(row, "last_test"), text(row, "last_evaluation")),
                        row.getDouble("samples_per_second"),
                        Double.NaN,
                        0,
                        row.getDouble("seconds"),
                        text(row, "warning"),
                        List.of(),
                        prepared(row));
        return new RunRow(
                new LearnerId(row.getString("learner")),
                view,
                checkpoint(row),
                row.getInt("attempts"),
                row.getInt("crashes"));
    }

    private static Optional<Prepared> prepared(ResultSet row) throws SQLException {
        double share = row.getDouble("prepared_share");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Prepared(share, row.getDouble("prepared_seconds")));
    }

    private static Optional<RunOutcome> outcome(ResultSet row) throws SQLException {
        var word = text(row, "outcome");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (word.get()) {
                    case "completed" -> new RunOutcome.Completed();
                    case "stopped" -> new RunOutcome.Stopped();
                    case "diverged" ->
                            new RunOutcome.Diverged(
                                    row.getLong("diverged_step"), row.getDouble("diverged_loss"));
                    case "failed" -> new RunOutcome.Failed(text(row, "reason").orElse(""));
                    default ->
                            throw new IllegalStateException(
                                    "run %d: expected an outcome, found \"%s\""
                                            .formatted(row.getLong("id"), word.get()));
                });
    }

    private static Optional<KeptCheckpoint> checkpoint(ResultSet row) throws SQLException {
        var name = text(row, "checkpoint");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new KeptCheckpoint(
                        name.get(),
                        row.getString("checkpoint_sha256"),
                        row.getLong("checkpoint_step")));
    }

    static EpochMetrics epoch(ResultSet row) throws SQLException {
        int evaluated = row.getInt("evaluation_samples");
        Optional<Evaluation> evaluation =
                row.wasNull()
                        ? Optional.empty()
                        : Optional.of(
                                bare(
                                        evaluated,
                                        row.getDouble("evaluation_loss"),
                                        row.getDouble("evaluation_accuracy")));
        return new EpochMetrics(
                row.getInt("epoch"),
                row.getLong("step"),
                row.getDouble("train_loss"),
                row.getDouble("train_accuracy"),
                bare(
                        row.getInt("test_samples"),
                        row.getDouble("test_loss"),
                        row.getDouble("test_accuracy")),
                evaluation,
                row.getDouble("samples_per_second"),
                row.getDouble("seconds"));
    }

    private static Evaluation bare(int samples, double loss, double accuracy) {
        return new Evaluation(samples, loss, accuracy, new int[0][], List.of());
    }

    /** The last epoch has its confusion matrix and mistakes. */
    private static List<EpochMetrics> withLast(
            List<EpochMetrics> epochs, Optional<String> test, Optional<String> evaluation) {
        if (epochs.isEmpty() || test.isEmpty()) {
            return List.copyOf(epochs);
        }
        var last = epochs.getLast();
        var whole = new ArrayList<>(epochs.subList(0, epochs.size() - 1));
        whole.add(
                new EpochMetrics(
                        last.epoch(),
                        last.step(),
                        last.trainLoss(),
                        last.trainAccuracy(),
                        RunJson.readEvaluation(test.get()),
                        evaluation.map(RunJson::readEvaluation),
                        last.samplesPerSecond(),
                        last.seconds()));
        return List.copyOf(whole);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
