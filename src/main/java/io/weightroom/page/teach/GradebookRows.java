package io.weightroom.page.teach;

import io.weightroom.classroom.Cohort;
import io.weightroom.grading.Gradebook;
import io.weightroom.page.ClassTime;
import io.weightroom.page.Sheet;
import io.weightroom.page.teach.ClassTable.Cell;
import io.weightroom.page.teach.ClassTable.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A gradebook as rows for the browser. */
final class GradebookRows {

    private GradebookRows() {}

    static List<ClassTable.Row> of(Cohort cohort, Gradebook book) {
        var time = new ClassTime(cohort.zone());
        return book.rows().stream().map(row -> row(cohort, book, row, time)).toList();
    }

    private static ClassTable.Row row(
            Cohort cohort, Gradebook book, Gradebook.Row row, ClassTime time) {
        var cells = new ArrayList<Cell>();
        double total = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            total += cell.map(Gradebook.Cell::points).orElse(0.0);
            cells.add(cell(cell, book.columns().get(i).points(), time));
        }
        cells.add(
                new Cell(
                        Sheet.points(total),
                        OptionalDouble.of(total),
                        OptionalDouble.empty(),
                        Mark.NONE,
                        ""));
        return new ClassTable.Row(
                row.student().name(), StudentView.address(cohort, row.student().id()), cells);
    }

    private static Cell cell(Optional<Gradebook.Cell> cell, double of, ClassTime time) {
        return cell.map(
                        found ->
                                new Cell(
                                        Sheet.points(found.points()),
                                        OptionalDouble.of(found.points()),
                                        of <= 0
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(
                                                        Math.clamp(found.points() / of, 0, 1)),
                                        mark(found),
                                        note(found, time)))
                .orElse(Cell.empty("–"));
    }

    private static Mark mark(Gradebook.Cell cell) {
        if (cell.pending()) {
            return Mark.WAITS;
        }
        if (cell.overruled()) {
            return Mark.CHANGED;
        }
        return cell.lateDays() > 0 ? Mark.LATE : Mark.NONE;
    }

    private static String note(Gradebook.Cell cell, ClassTime time) {
        var notes = new ArrayList<String>();
        if (cell.pending()) {
            notes.add("something is to be read");
        }
        if (cell.overruled()) {
            notes.add("given by hand");
        }
        if (cell.lateDays() > 0) {
            notes.add(cell.lateDays() + (cell.lateDays() == 1 ? " day late" : " days late"));
        }
        if (cell.alike() > 0) {
            notes.add(
                    "%d %s trained the same spec"
                            .formatted(
                                    cell.alike(), cell.alike() == 1 ? "other has" : "others have"));
        }
        if (cell.attempts() > 1) {
            notes.add(cell.attempts() + " attempts");
        }
        notes.add(time.brief(cell.at()));
        return String.join("; ", notes);
    }
}
