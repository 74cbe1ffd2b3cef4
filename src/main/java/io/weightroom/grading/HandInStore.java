package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What was handed in, in the database. Writing is to be done in a transaction. */
final class HandInStore {

    private final JdbcClient jdbc;

    HandInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param handIn whose id is not known yet
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException where this attempt is there already
     */
    long insert(HandIn handIn, Judgement judgement, Map<String, String> written) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into hand_in (learner, assignment, attempt, at, late_days,
                            percent_taken, earned, possible, pending, likeness)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        handIn.learner().value(),
                        handIn.assignment(),
                        handIn.attempt(),
                        handIn.at().atOffset(ZoneOffset.UTC),
                        handIn.lateDays(),
                        handIn.percentTaken(),
                        handIn.earned(),
                        handIn.of(),
                        handIn.isPending(),
                        judgement.likeness())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (int i = 0; i < handIn.findings().size(); i++) {
            insert(id, i, handIn.findings().get(i));
        }
        written.forEach(
                (criterion, text) ->
                        jdbc.sql("insert into hand_in_text values (?, ?, ?)")
                                .params(id, criterion, text)
                                .update());
        judgement.runs().forEach(evidence -> EvidenceRows.insert(jdbc, id, evidence));
        return id;
    }

    private void insert(long handIn, int position, Finding finding) {
        jdbc.sql("insert into finding values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        handIn,
                        position,
                        finding.criterion(),
                        finding.points(),
                        finding.of(),
                        finding.verdict().name(),
                        finding.reason())
                .update();
    }

    /** Puts {@code finding} in place of the one on the same criterion. */
    void replace(HandIn handIn, Finding finding) {
        jdbc.sql(
                        """
                        update finding set points = ?, verdict = ?, reason = ?
                        where hand_in = ? and criterion = ?
                        """)
                .params(
                        finding.points(),
                        finding.verdict().name(),
                        finding.reason(),
                        handIn.id(),
                        finding.criterion())
                .update();
        var changed = find(handIn.id()).orElseThrow();
        jdbc.sql("update hand_in set earned = ?, pending = ? where id = ?")
                .params(changed.earned(), changed.isPending(), changed.id())
                .update();
    }

    Optional<HandIn> find(long id) {
        return read("h.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Newest first. */
    List<HandIn> of(LearnerId learner, String assignment) {
        return read(
                        "h.learner = :learner and h.assignment = :assignment",
                        Map.of("learner", learner.value(), "assignment", assignment))
                .reversed();
    }

    /** Of a class, those with something to read, oldest first. */
    List<HandIn> pending(long cohort) {
        return read(
                "h.pending and h.learner in (select learner from account where cohort = :cohort)",
                Map.of("cohort", cohort));
    }

    /** Texts as they were handed in, by their criteria. */
    Map<String, String> written(long handIn) {
        var texts = new HashMap<String, String>();
        jdbc.sql("select criterion, text from hand_in_text where hand_in = ?")
                .param(handIn)
                .query(
                        row -> {
                            texts.put(row.getString("criterion"), row.getString("text"));
                        });
        return texts;
    }

    List<Evidence> evidence(long handIn) {
        return jdbc.sql("select * from hand_in_run where hand_in = ? order by block")
                .param(handIn)
                .query((row, number) -> EvidenceRows.read(row))
                .list();
    }

    private List<HandIn> read(String which, Map<String, ?> parameters) {
        var findings = new HashMap<Long, List<Finding>>();
        jdbc.sql(
                        """
                        select f.* from finding f join hand_in h on h.id = f.hand_in
                        where %s order by f.hand_in, f.position
                        """
                                .formatted(which))
                .params(parameters)
                .query(
                        row -> {
                            findings.computeIfAbsent(
                                            row.getLong("hand_in"), id -> new ArrayList<>())
                                    .add(finding(row));
                        });
        return jdbc.sql("select h.* from hand_in h where %s order by h.id".formatted(which))
                .params(parameters)
                .query(
                        (row, number) ->
                                handIn(row, findings.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("criterion"),
                row.getDouble("points"),
                row.getDouble("possible"),
                Finding.Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"));
    }

    private static HandIn handIn(ResultSet row, List<Finding> findings) throws SQLException {
        return new HandIn(
                row.getLong("id"),
                new LearnerId(row.getString("learner")),
                row.getString("assignment"),
                row.getInt("attempt"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("late_days"),
                row.getInt("percent_taken"),
                findings);
    }
}
