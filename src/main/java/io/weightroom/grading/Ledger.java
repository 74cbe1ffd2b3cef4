package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What instructors decide about grades, and the trail of all that changed one. */
final class Ledger {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who did something. */
    record Actor(LearnerId id, String name) {}

    Optional<Overruling> overruling(LearnerId learner, String assignment) {
        return jdbc.sql("select * from overruling where learner = ? and assignment = ?")
                .params(learner.value(), assignment)
                .query((row, number) -> GradeRows.overruling(row))
                .optional();
    }

    void overrule(LearnerId learner, String assignment, Overruling overruling) {
        jdbc.sql(
                        """
                        merge into overruling (learner, assignment, points, note, by_name, at)
                        key (learner, assignment) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        learner.value(),
                        assignment,
                        overruling.points(),
                        overruling.note(),
                        overruling.by(),
                        overruling.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * @return whether there was something to restore
     */
    boolean restore(LearnerId learner, String assignment) {
        return jdbc.sql("delete from overruling where learner = ? and assignment = ?")
                        .params(learner.value(), assignment)
                        .update()
                > 0;
    }

    void write(LearnerId learner, String assignment, Instant at, Actor by, String what) {
        jdbc.sql(
                        """
                        insert into grade_audit (learner, assignment, at, by_learner, by_name, what)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        learner.value(),
                        assignment,
                        at.atOffset(ZoneOffset.UTC),
                        by.id().value(),
                        by.name(),
                        what.substring(0, Math.min(LONGEST, what.length())))
                .update();
    }

    /** The same for each student of a class. */
    void writeToAll(long cohort, String assignment, Instant at, Actor by, String what) {
        jdbc.sql(
                        """
                        insert into grade_audit (learner, assignment, at, by_learner, by_name, what)
                        select learner, ?, ?, ?, ?, ? from account where cohort = ?
                        """)
                .params(
                        assignment,
                        at.atOffset(ZoneOffset.UTC),
                        by.id().value(),
                        by.name(),
                        what,
                        cohort)
                .update();
    }

    /** Newest first. */
    List<AuditEntry> read(LearnerId learner, String assignment) {
        return jdbc.sql(
                        """
                        select * from grade_audit where learner = ? and assignment = ?
                        order by id desc
                        """)
                .params(learner.value(), assignment)
                .query(
                        (row, number) ->
                                new AuditEntry(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("by_name"),
                                        row.getString("what")))
                .list();
    }
}
