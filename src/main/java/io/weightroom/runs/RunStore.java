package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.Prepared;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.TrainingSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/** Writes runs to the database. */
final class RunStore {

    private static final String INSERT =
            """
            insert into run (learner, page, block, number, created, spec, state, learning_rate,
                             threads, parameters)
            select :learner, :page, :block, coalesce(max(number), 0) + 1, :created, :spec, :state,
                   :learningRate, :threads, :parameters
            from run where learner = :learner and page = :page and block = :block
            """;

    private static final String UPDATE =
            """
            update run set state = :state, attempts = :attempts, crashes = :crashes, step = :step,
                steps_per_epoch = :stepsPerEpoch, learning_rate = :learningRate,
                device = :device, threads = :threads, parameters = :parameters,
                seconds = :seconds, samples_per_second = :samplesPerSecond,
                outcome = :outcome, reason = :reason,
                diverged_step = :divergedStep, diverged_loss = :divergedLoss,
                checkpoint = :checkpoint, checkpoint_sha256 = :sha256,
                checkpoint_step = :checkpointStep, warning = :warning, curve = :curve,
                prepared_share = :preparedShare, prepared_seconds = :preparedSeconds,
                last_test = :lastTest, last_evaluation = :lastEvaluation
            where id = :id
            """;

    private static final String INSERT_EPOCH =
            """
            insert into run_epoch (run, epoch, step, train_loss, train_accuracy, test_samples,
                test_loss, test_accuracy, evaluation_samples, evaluation_loss,
                evaluation_accuracy, samples_per_second, seconds)
            values (:run, :epoch, :step, :trainLoss, :trainAccuracy, :testSamples, :testLoss,
                :testAccuracy, :evaluationSamples, :evaluationLoss, :evaluationAccuracy,
                :samplesPerSecond, :seconds)
            """;

    private static final String INSERT_CHANGE =
            """
            insert into run_learning_rate (run, change, step, learning_rate)
            values (:run, :change, :step, :learningRate)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    RunStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * A new row; returns its id.
     *
     * @param changes of the learning rate that are to come, where a run is repeated
     */
    long insert(
            LearnerId learner,
            Place place,
            TrainingSpec spec,
            List<LearningRateChange> changes,
            RunState state,
            long parameters) {
        return transactions.execute(
                status -> {
                    long id = insertRow(learner, place, spec, state, parameters);
                    saveChanges(id, changes, 0);
                    return id;
                });
    }

    private long insertRow(
            LearnerId learner, Place place, TrainingSpec spec, RunState state, long parameters) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("learner", learner.value())
                .param("page", place.page())
                .param("block", place.block())
                .param("created", Instant.now().atOffset(ZoneOffset.UTC))
                .param("spec", RunJson.write(spec))
                .param("state", state.name())
                .param("learningRate", spec.learningRate())
                .param("threads", spec.threads())
                .param("parameters", parameters)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /**
     * Writes how a run stands.
     *
     * @param epochsKept epochs that the database has already; rows beyond them are replaced
     * @param changesKept the same for changes of the learning rate
     */
    void save(RunRow row, int epochsKept, int changesKept) {
        transactions.executeWithoutResult(
                status -> {
                    jdbc.sql(UPDATE).params(columns(row)).update();
                    saveEpochs(row.view(), epochsKept);
                    saveChanges(row.view().id(), row.view().changes(), changesKept);
                });
    }

    private void saveEpochs(RunView view, int kept) {
        // The last of them may have a higher number: an epoch whose report was lost is left out.
        int last = kept == 0 ? 0 : view.epochs().get(kept - 1).epoch();
        jdbc.sql("delete from run_epoch where run = :run and epoch > :kept")
                .param("run", view.id())
                .param("kept", last)
                .update();
        for (var epoch : view.epochs().subList(kept, view.epochs().size())) {
            jdbc.sql(INSERT_EPOCH).params(columns(view.id(), epoch)).update();
        }
    }

    private void saveChanges(long run, List<LearningRateChange> changes, int kept) {
        for (int i = kept; i < changes.size(); i++) {
            jdbc.sql(INSERT_CHANGE)
                    .param("run", run)
                    .param("change", i + 1)
                    .param("step", changes.get(i).step())
                    .param("learningRate", changes.get(i).learningRate())
                    .update();
        }
    }

    void delete(long run) {
        jdbc.sql("delete from run where id = :run").param("run", run).update();
    }

    private static Map<String, @Nullable Object> columns(RunRow row) {
        var view = row.view();
        var outcome = view.outcome();
        var failed = outcome.filter(RunOutcome.Failed.class::isInstance);
        var diverged =
                outcome.filter(RunOutcome.Diverged.class::isInstance)
                        .map(RunOutcome.Diverged.class::cast);
        var last = view.lastEpoch();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", view.id());
        columns.put("state", view.state().name());
        columns.put("attempts", row.attempts());
        columns.put("crashes", row.crashes());
        columns.put("step", view.step());
        columns.put("stepsPerEpoch", view.stepsPerEpoch());
        columns.put("learningRate", view.learningRate());
        columns.put("device", view.device());
        columns.put("threads", view.threads());
        columns.put("parameters", view.parameters());
        columns.put("seconds", view.seconds());
        columns.put("samplesPerSecond", view.samplesPerSecond());
        columns.put("outcome", orNull(outcome.map(RunOutcome::name)));
        columns.put("reason", orNull(failed.map(f -> ((RunOutcome.Failed) f).reason())));
        columns.put("divergedStep", orNull(diverged.map(RunOutcome.Diverged::step)));
        columns.put("divergedLoss", orNull(diverged.map(RunOutcome.Diverged::loss)));
        columns.put("checkpoint", orNull(row.checkpoint().map(KeptCheckpoint::name)));
        columns.put("sha256", orNull(row.checkpoint().map(KeptCheckpoint::sha256)));
        columns.put("checkpointStep", orNull(row.checkpoint().map(KeptCheckpoint::step)));
        columns.put("warning", orNull(view.warning()));
        columns.put("preparedShare", orNull(view.prepared().map(Prepared::share)));
        columns.put("preparedSeconds", orNull(view.prepared().map(Prepared::seconds)));
        columns.put("curve", RunJson.write(view.curve()));
        columns.put("lastTest", orNull(last.map(e -> RunJson.write(e.test()))));
        columns.put(
                "lastEvaluation",
                orNull(last.flatMap(EpochMetrics::evaluation).map(RunJson::write)));
        return columns;
    }

    private static Map<String, @Nullable Object> columns(long run, EpochMetrics epoch) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("run", run);
        columns.put("epoch", epoch.epoch());
        columns.put("step", epoch.step());
        columns.put("trainLoss", epoch.trainLoss());
        columns.put("trainAccuracy", epoch.trainAccuracy());
        columns.put("testSamples", epoch.test().samples());
        columns.put("testLoss", epoch.test().loss());
        columns.put("testAccuracy", epoch.test().accuracy());
        var evaluation = epoch.evaluation();
        columns.put("evaluationSamples", orNull(evaluation.map(Evaluation::samples)));
        columns.put("evaluationLoss", orNull(evaluation.map(Evaluation::loss)));
        columns.put("evaluationAccuracy", orNull(evaluation.map(Evaluation::accuracy)));
        columns.put("samplesPerSecond", epoch.samplesPerSecond());
        columns.put("seconds", epoch.seconds());
        return columns;
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
