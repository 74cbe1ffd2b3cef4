package io.weightroom.grading;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All grades of a class.
 *
 * @param columns assignments in their order
 * @param rows students by name
 */
public record Gradebook(Cohort cohort, List<Column> columns, List<Row> rows) {

    public Gradebook {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** An assignment; {@code points} is what can be had. */
    public record Column(String slug, String title, double points, Terms terms) {}

    /**
     * @param cells one for each column; empty where nothing was handed in or given
     */
    public record Row(Member student, List<Optional<Cell>> cells) {}

    /**
     * A grade.
     *
     * @param handIn the one that counts; absent where an instructor gave points for none
     * @param attempts how often it was handed in
     * @param at when what counts was handed in, or the points were given
     * @param alike other students of the class whose run had the same spec but for its seed
     */
    public record Cell(
            double points,
            boolean pending,
            boolean overruled,
            OptionalLong handIn,
            int attempts,
            int lateDays,
            Instant at,
            int alike) {}
}
