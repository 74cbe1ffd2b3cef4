package io.weightroom.grading;

import io.weightroom.classroom.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The grades of a whole class from two queries, one of hand-ins and one of what instructors gave,
 * without what was found in each.
 */
final class GradeRows {

    private record Key(LearnerId learner, String assignment) {}

    private record Row(
            long id,
            int attempt,
            Instant at,
            int lateDays,
            double points,
            boolean pending,
            String likeness) {}

    private final Map<Key, List<Row>> handIns = new HashMap<>();
    private final Map<Key, Overruling> overrulings = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<String, Terms> terms;

    /**
     * @param terms of the class, by assignment
     */
    GradeRows(JdbcClient jdbc, long cohort, Map<String, Terms> terms) {
        this.terms = terms;
        jdbc.sql(
                        """
                        select h.* from hand_in h join account a on a.learner = h.learner
                        where a.cohort = ? order by h.id
                        """)
                .param(cohort)
                .query(
                        row -> {
                            handIns.computeIfAbsent(key(row), key -> new ArrayList<>())
                                    .add(row(row));
                        });
        jdbc.sql(
                        """
                        select o.* from overruling o join account a on a.learner = o.learner
                        where a.cohort = ?
                        """)
                .param(cohort)
                .query(
                        row -> {
                            overrulings.put(key(row), overruling(row));
                        });
        handIns.forEach(
                (key, rows) ->
                        counted(key, rows)
                                .filter(row -> !row.likeness().isEmpty())
                                .ifPresent(row -> alike.merge(like(key, row), 1, Integer::sum)));
    }

    private static String like(Key key, Row row) {
        return key.assignment() + " " + row.likeness();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(new LearnerId(row.getString("learner")), row.getString("assignment"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("attempt"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("late_days"),
                row.getDouble("earned") * (100 - row.getInt("percent_taken")) / 100,
                row.getBoolean("pending"),
                row.getString("likeness"));
    }

    static Overruling overruling(ResultSet row) throws SQLException {
        return new Overruling(
                row.getDouble("points"),
                row.getString("note"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private Optional<Row> counted(Key key, List<Row> rows) {
        var counts =
                Optional.ofNullable(terms.get(key.assignment()))
                        .map(Terms::counts)
                        .orElse(Terms.Counts.BEST);
        return switch (counts) {
            case LAST -> rows.stream().max(Comparator.comparingInt(Row::attempt));
            case BEST ->
                    rows.stream()
                            .max(
                                    Comparator.comparingDouble(Row::points)
                                            .thenComparingInt(Row::attempt));
        };
    }

    /** Empty where nothing was handed in or given. */
    Optional<Gradebook.Cell> cell(LearnerId learner, String assignment) {
        var key = new Key(learner, assignment);
        var rows = handIns.getOrDefault(key, List.of());
        var counted = counted(key, rows);
        var given = Optional.ofNullable(overrulings.get(key));
        if (counted.isEmpty() && given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Gradebook.Cell(
                        given.map(Overruling::points)
                                .orElseGet(() -> counted.orElseThrow().points()),
                        given.isEmpty() && rows.stream().anyMatch(Row::pending),
                        given.isPresent(),
                        counted.map(row -> OptionalLong.of(row.id()))
                                .orElseGet(OptionalLong::empty),
                        rows.size(),
                        counted.map(Row::lateDays).orElse(0),
                        given.map(Overruling::at).orElseGet(() -> counted.orElseThrow().at()),
                        counted.map(row -> alike.getOrDefault(like(key, row), 1) - 1).orElse(0)));
    }
}
