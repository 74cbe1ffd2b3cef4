package io.weightroom.wall;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import io.weightroom.runs.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes of those who lead a class to the runs of their students. */
@Repository
public class RunNotes {

    public static final int MOST_CHARACTERS = 1000;

    /** Of one run. */
    static final int MOST = 50;

    private static final String SELECT =
            """
            select run_note.*, coalesce(account.name, run_note.author) as author_name
            from run_note left join account on account.learner = run_note.author
            """;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Runs runs;
    private final Bell bell;

    RunNotes(JdbcClient jdbc, Roster roster, Runs runs, Bell bell) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.runs = runs;
        this.bell = bell;
    }

    /**
     * @param step that the note is about, if one
     * @throws io.weightroom.runs.RunNotFound where the run is not that learner's
     */
    public void write(
            LearnerId leader, LearnerId learner, long run, OptionalLong step, String words) {
        roster.checkLeadsStudent(leader, learner);
        runs.view(learner, run);
        var kept = Words.some(words, MOST_CHARACTERS, "note");
        if (of(learner, run).size() >= MOST) {
            throw new IllegalArgumentException(
                    "notes: expected at most %d to a run; take an old one away first"
                            .formatted(MOST));
        }
        jdbc.sql(
                        """
                        insert into run_note (run, learner, author, step, words)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        run,
                        learner.value(),
                        leader.value(),
                        step.isPresent() ? step.getAsLong() : null,
                        kept)
                .update();
        bell.ring(learner);
    }

    /** Of one run of the learner's, oldest first; none where the run is another's. */
    public List<RunNote> of(LearnerId learner, long run) {
        return jdbc.sql(SELECT + "where run = ? and run_note.learner = ? order by id")
                .params(run, learner.value())
                .query((row, number) -> note(row))
                .list();
    }

    /** Of all the learner's runs, by run. */
    public Map<Long, List<RunNote>> byRun(LearnerId learner) {
        return jdbc
                .sql(SELECT + "where run_note.learner = ? order by id")
                .params(learner.value())
                .query((row, number) -> note(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(RunNote::run));
    }

    /** Of one run, for somebody who leads the class. */
    public List<RunNote> of(LearnerId leader, LearnerId learner, long run) {
        roster.checkLeadsStudent(leader, learner);
        return of(learner, run);
    }

    /** What the learner has not seen yet, oldest first. */
    public List<RunNote> unseen(LearnerId learner) {
        return jdbc.sql(SELECT + "where run_note.learner = ? and not seen order by id")
                .params(learner.value())
                .query((row, number) -> note(row))
                .list();
    }

    public void markSeen(LearnerId learner) {
        jdbc.sql("update run_note set seen = true where learner = ? and not seen")
                .params(learner.value())
                .update();
        bell.ring(learner);
    }

    /** Takes a note to that learner's run away. */
    public void remove(LearnerId leader, LearnerId learner, long note) {
        roster.checkLeadsStudent(leader, learner);
        int gone =
                jdbc.sql("delete from run_note where id = ? and learner = ?")
                        .params(note, learner.value())
                        .update();
        if (gone == 0) {
            throw new NotAllowed("there is no such note to this learner");
        }
        bell.ring(learner);
    }

    private static RunNote note(ResultSet row) throws SQLException {
        long step = row.getLong("step");
        return new RunNote(
                row.getLong("id"),
                row.getLong("run"),
                row.getString("author_name"),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(step),
                row.getString("words"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("seen"));
    }
}
