package io.weightroom.runs;

import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.LearningRateChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads runs from the database. */
final class RunReader {

    private static final int ENDED_RUNS_HELD = 256;

    private final JdbcClient jdbc;
    private final LinkedHashMap<Long, RunRow> ended = new LinkedHashMap<>(16, 0.75f, true);

    RunReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RunRow> find(long run) {
        return rows(List.of(run)).stream().findFirst();
    }

    /** Of all learners. */
    Set<Long> ids() {
        return Set.copyOf(jdbc.sql("select id from run").query(Long.class).list());
    }

    /** A learner's runs, newest first. */
    List<RunRow> all(LearnerId learner) {
        return rows(
                jdbc.sql("select id from run where learner = :learner order by id desc")
                        .param("learner", learner.value())
                        .query(Long.class)
                        .list());
    }

    /** The newest run of each learner that has one. */
    List<RunRow> newest(Collection<LearnerId> learners) {
        if (learners.isEmpty()) {
            return List.of();
        }
        return rows(
                jdbc.sql("select max(id) from run where learner in (:learners) group by learner")
                        .param("learners", learners.stream().map(LearnerId::value).toList())
                        .query(Long.class)
                        .list());
    }

    /** Those of {@code ids} that exist, in their order; asks the database for the others only. */
    private synchronized List<RunRow> rows(List<Long> ids) {
        var rows = new HashMap<Long, RunRow>();
        var others = new ArrayList<Long>();
        for (long id : ids) {
            Optional.ofNullable(ended.get(id))
                    .ifPresentOrElse(row -> rows.put(id, row), () -> others.add(id));
        }
        if (!others.isEmpty()) {
            for (var row : read(others)) {
                rows.put(row.view().id(), row);
                hold(row);
            }
        }
        return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** A run that has ended changes no more, and is read once while many look at it. */
    private void hold(RunRow row) {
        if (row.view().state() == RunState.ENDED) {
            ended.put(row.view().id(), row);
        }
        if (ended.size() > ENDED_RUNS_HELD) {
            ended.pollFirstEntry();
        }
    }

    /** The run has been deleted. */
    synchronized void forget(long run) {
        ended.remove(run);
    }

    Optional<Long> latest(LearnerId learner, Place place) {
        return jdbc.sql(
                        """
                        select id from run
                        where learner = :learner and page = :page and block = :block
                        order by number desc limit 1
                        """)
                .params(parameters(learner, place))
                .query(Long.class)
                .optional();
    }

    /** All at a place, newest first. */
    List<Long> at(LearnerId learner, Place place) {
        return jdbc.sql(
                        """
                        select id from run
                        where learner = :learner and page = :page and block = :block
                        order by number desc
                        """)
                .params(parameters(learner, place))
                .query(Long.class)
                .list();
    }

    /** Runs at a place that have not ended. */
    List<Long> going(LearnerId learner, Place place) {
        return jdbc.sql(
                        """
                        select id from run
                        where learner = :learner and page = :page and block = :block
                          and state <> 'ENDED'
                        """)
                .params(parameters(learner, place))
                .query(Long.class)
                .list();
    }

    /** Runs that wanted to train when they were written last. */
    List<Long> interrupted() {
        return jdbc.sql(
                        """
                        select id from run
                        where state in ('WAITING', 'TRAINING', 'RECONNECTING') order by id
                        """)
                .query(Long.class)
                .list();
    }

    private static Map<String, Object> parameters(LearnerId learner, Place place) {
        return Map.of("learner", learner.value(), "page", place.page(), "block", place.block());
    }

    private List<RunRow> read(List<Long> ids) {
        var parameters = Map.of("ids", ids);
        var epochs = new HashMap<Long, List<EpochMetrics>>();
        jdbc.sql("select * from run_epoch where run in (:ids) order by run, epoch")
                .params(parameters)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        listOf(epochs, row.getLong("run"))
                                                .add(RowColumns.epoch(row)));
        var changes = new HashMap<Long, List<LearningRateChange>>();
        jdbc.sql("select * from run_learning_rate where run in (:ids) order by run, change")
                .params(parameters)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        listOf(changes, row.getLong("run"))
                                                .add(RowColumns.change(row)));
        return jdbc.sql("select * from run where id in (:ids)")
                .params(parameters)
                .query(
                        (row, i) -> {
                            long id = row.getLong("id");
                            return RowColumns.run(
                                    row,
                                    epochs.getOrDefault(id, List.of()),
                                    changes.getOrDefault(id, List.of()));
                        })
                .list();
    }

    private static <T> List<T> listOf(Map<Long, List<T>> lists, long run) {
        return lists.computeIfAbsent(run, r -> new ArrayList<>());
    }
}
