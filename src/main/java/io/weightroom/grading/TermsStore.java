package io.weightroom.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On what terms classes have assignments, in the database. */
final class TermsStore {

    private final JdbcClient jdbc;

    TermsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Terms of(long cohort, String assignment) {
        return jdbc.sql("select * from terms where cohort = ? and assignment = ?")
                .params(cohort, assignment)
                .query((row, number) -> terms(row))
                .optional()
                .orElseGet(() -> Terms.initial(cohort, assignment));
    }

    /** Those that were set, by assignment. */
    Map<String, Terms> of(long cohort) {
        var all = new HashMap<String, Terms>();
        jdbc.sql("select * from terms where cohort = ?")
                .param(cohort)
                .query((row, number) -> terms(row))
                .list()
                .forEach(terms -> all.put(terms.assignment(), terms));
        return all;
    }

    void set(Terms terms) {
        jdbc.sql(
                        """
                        merge into terms (cohort, assignment, given, opens, due, late_percent,
                            late_days, attempts, counts)
                        key (cohort, assignment) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        terms.cohort(),
                        terms.assignment(),
                        terms.given(),
                        time(terms.opens()),
                        time(terms.due()),
                        terms.late().percentADay(),
                        terms.late().days(),
                        terms.attempts(),
                        terms.counts().name())
                .update();
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getLong("cohort"),
                row.getString("assignment"),
                row.getBoolean("given"),
                time(row, "opens"),
                time(row, "due"),
                new LatePolicy(row.getInt("late_percent"), row.getInt("late_days")),
                row.getInt("attempts"),
                Terms.Counts.valueOf(row.getString("counts")));
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> at) {
        return at.map(a -> a.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
