package io.weightroom.page.teach;

import io.weightroom.classroom.CsvText;
import io.weightroom.classroom.LearnerId;
import io.weightroom.grading.Gradebook;
import io.weightroom.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A gradebook as tables that learning platforms import; empty cells change nothing there. */
enum GradebookCsv {
    /** Finds students by their e-mail address or their ID number. */
    MOODLE {
        @Override
        List<List<String>> rows(Gradebook book, Map<LearnerId, String> schoolIds) {
            var rows = new ArrayList<List<String>>();
            rows.add(
                    joined(
                            List.of("Full name", "Email address", "ID number"),
                            book.columns().stream().map(column -> column.title() + " (Real)")));
            for (var row : book.rows()) {
                var id = schoolIds.getOrDefault(row.student().id(), "");
                boolean mail = id.contains("@");
                rows.add(
                        joined(
                                List.of(row.student().name(), mail ? id : "", mail ? "" : id),
                                points(row)));
            }
            return rows;
        }
    },
    /** Finds students by their login or SIS ID; its second row says what can be had. */
    CANVAS {
        @Override
        List<List<String>> rows(Gradebook book, Map<LearnerId, String> schoolIds) {
            var rows = new ArrayList<List<String>>();
            rows.add(
                    joined(
                            List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"),
                            book.columns().stream().map(Gradebook.Column::title)));
            rows.add(
                    joined(
                            List.of("    Points Possible", "", "", "", ""),
                            book.columns().stream().map(column -> Sheet.points(column.points()))));
            for (var row : book.rows()) {
                var id = schoolIds.getOrDefault(row.student().id(), "");
                boolean login = id.contains("@");
                rows.add(
                        joined(
                                List.of(
                                        row.student().name(),
                                        "",
                                        login ? "" : id,
                                        login ? id : "",
                                        book.cohort().name()),
                                points(row)));
            }
            return rows;
        }
    };

    abstract List<List<String>> rows(Gradebook book, Map<LearnerId, String> schoolIds);

    /**
     * @param schoolIds of those of whom one is known
     */
    String text(Gradebook book, Map<LearnerId, String> schoolIds) {
        return CsvText.of(rows(book, schoolIds));
    }

    private static Stream<String> points(Gradebook.Row row) {
        return row.cells().stream()
                .map(cell -> cell.map(found -> Sheet.points(found.points())).orElse(""));
    }

    private static List<String> joined(List<String> first, Stream<String> rest) {
        return Stream.concat(first.stream(), rest).toList();
    }
}
