package io.weightroom.page.teach;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Steps;
import io.weightroom.lesson.Lesson;
import io.weightroom.page.LessonProgress;
import io.weightroom.page.teach.ClassTable.Cell;
import io.weightroom.page.teach.ClassTable.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Everybody in a class and all lessons: what was read, answered and trained. */
final class ProgressTable {

    private ProgressTable() {}

    /**
     * @param runs how many, by learner and page
     */
    static ClassTable of(
            Cohort cohort,
            List<Lesson> lessons,
            List<Member> students,
            Map<LearnerId, Map<String, Steps>> steps,
            Map<LearnerId, Map<String, Integer>> runs) {
        var columns = new ArrayList<>(lessons.stream().map(Lesson::title).toList());
        columns.add("Runs");
        var table = new ClassTable("Progress in the class " + cohort.name(), columns);
        table.setVisible(!students.isEmpty());
        table.show(
                students.stream()
                        .map(
                                student ->
                                        row(
                                                cohort,
                                                lessons,
                                                student,
                                                steps.getOrDefault(student.id(), Map.of()),
                                                runs.getOrDefault(student.id(), Map.of())))
                        .toList());
        return table;
    }

    private static ClassTable.Row row(
            Cohort cohort,
            List<Lesson> lessons,
            Member student,
            Map<String, Steps> steps,
            Map<String, Integer> runs) {
        var cells = new ArrayList<Cell>();
        for (var lesson : lessons) {
            cells.add(
                    cell(
                            LessonProgress.of(
                                    lesson, steps.getOrDefault(lesson.slug(), Steps.NONE)),
                            runs.getOrDefault(lesson.slug(), 0)));
        }
        int all = runs.values().stream().mapToInt(Integer::intValue).sum();
        cells.add(
                new Cell(
                        String.valueOf(all),
                        OptionalDouble.of(all),
                        OptionalDouble.empty(),
                        Mark.NONE,
                        ""));
        return new ClassTable.Row(student.name(), StudentView.address(cohort, student.id()), cells);
    }

    private static Cell cell(LessonProgress progress, int runs) {
        var note = "%s; %d %s".formatted(progress.inWords(), runs, runs == 1 ? "run" : "runs");
        if (!progress.isBegun()) {
            return new Cell("–", OptionalDouble.of(0), OptionalDouble.empty(), Mark.NONE, note);
        }
        int all = progress.steps() + progress.checks();
        int done = progress.read().size() + progress.right();
        double share = all == 0 ? 1 : (double) done / all;
        return new Cell(
                progress.isDone() ? "done" : done + " of " + all,
                OptionalDouble.of(share),
                OptionalDouble.of(share),
                Mark.NONE,
                note);
    }
}
