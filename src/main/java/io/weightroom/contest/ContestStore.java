package io.weightroom.contest;

import io.weightroom.classroom.Forgets;
import io.weightroom.classroom.LearnerId;
import io.weightroom.metrics.HeldOutScore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leaderboards and what was entered, as rows. It asks nobody who they are. */
@Repository
class ContestStore implements Forgets {

    /** An entry as it is kept. */
    record Entry(
            LearnerId learner,
            String name,
            String pseudonym,
            long run,
            int samples,
            double loss,
            double accuracy,
            double laneSeconds,
            int tries,
            boolean withdrawn) {}

    private final JdbcClient jdbc;

    ContestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(long cohort, String page, String block, int seconds) {
        jdbc.sql(
                        "update contest set closed = current_timestamp where cohort = ? and closed is null")
                .params(cohort)
                .update();
        jdbc.sql("insert into contest (cohort, page, block, seconds) values (?, ?, ?, ?)")
                .params(cohort, page, block, seconds)
                .update();
    }

    void close(long contest) {
        jdbc.sql("update contest set closed = current_timestamp where id = ? and closed is null")
                .params(contest)
                .update();
    }

    void reveal(long contest, boolean revealed) {
        jdbc.sql("update contest set revealed = ? where id = ?").params(revealed, contest).update();
    }

    void delete(long contest) {
        jdbc.sql("delete from contest where id = ?").params(contest).update();
    }

    Optional<Contest> find(long id) {
        return jdbc.sql("select * from contest where id = ?")
                .params(id)
                .query((row, number) -> contest(row))
                .optional();
    }

    /** Newest first. */
    List<Contest> of(long cohort) {
        return jdbc.sql("select * from contest where cohort = ? order by id desc")
                .params(cohort)
                .query((row, number) -> contest(row))
                .list();
    }

    /** Keeps others from entering until the transaction ends. */
    Optional<Contest> lock(long id) {
        return jdbc.sql("select * from contest where id = ? for update")
                .params(id)
                .query((row, number) -> contest(row))
                .optional();
    }

    /** The best first; the earlier of equals. */
    List<Entry> entries(long contest) {
        return jdbc.sql(
                        """
                        select contest_entry.*, account.name from contest_entry
                        join account on account.learner = contest_entry.learner
                        where contest = ? order by accuracy desc, loss, entered
                        """)
                .params(contest)
                .query((row, number) -> entry(row))
                .list();
    }

    void add(
            long contest,
            LearnerId learner,
            String pseudonym,
            long run,
            HeldOutScore score,
            double seconds) {
        jdbc.sql(
                        """
                        insert into contest_entry
                            (contest, learner, pseudonym, run, samples, loss, accuracy, lane_seconds)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        contest,
                        learner.value(),
                        pseudonym,
                        run,
                        score.samples(),
                        score.loss(),
                        score.accuracy(),
                        seconds)
                .update();
    }

    void better(long contest, LearnerId learner, long run, HeldOutScore score, double seconds) {
        jdbc.sql(
                        """
                        update contest_entry set run = ?, samples = ?, loss = ?, accuracy = ?,
                            lane_seconds = ?, entered = current_timestamp
                        where contest = ? and learner = ?
                        """)
                .params(
                        run,
                        score.samples(),
                        score.loss(),
                        score.accuracy(),
                        seconds,
                        contest,
                        learner.value())
                .update();
    }

    void tried(long contest, LearnerId learner, String pseudonym) {
        jdbc.sql(
                        """
                        update contest_entry set tries = tries + 1, pseudonym = ?, withdrawn = false
                        where contest = ? and learner = ?
                        """)
                .params(pseudonym, contest, learner.value())
                .update();
    }

    void withdraw(long contest, LearnerId learner) {
        jdbc.sql("update contest_entry set withdrawn = true where contest = ? and learner = ?")
                .params(contest, learner.value())
                .update();
    }

    @Override
    public void forget(LearnerId learner) {
        jdbc.sql("delete from contest_entry where learner = ?").params(learner.value()).update();
    }

    private static Contest contest(ResultSet row) throws SQLException {
        return new Contest(
                row.getLong("id"),
                row.getLong("cohort"),
                row.getString("page"),
                row.getString("block"),
                row.getInt("seconds"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("revealed"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new LearnerId(row.getString("learner")),
                row.getString("name"),
                row.getString("pseudonym"),
                row.getLong("run"),
                row.getInt("samples"),
                row.getDouble("loss"),
                row.getDouble("accuracy"),
                row.getDouble("lane_seconds"),
                row.getInt("tries"),
                row.getBoolean("withdrawn"));
    }
}
