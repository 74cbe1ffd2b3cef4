package io.weightroom.page;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.Steps;
import io.weightroom.lesson.Lesson;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import io.weightroom.widget.Figures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has read, answered, trained and handed in, on a sheet to print. Every figure is
 * counted or measured by the server; of what was not measured nothing is said.
 */
@CssImport("./styles/summary.css")
public final class Sheet extends Article {

    /**
     * What is known of a learner.
     *
     * @param steps by slug of the lesson
     * @param runs newest first
     * @param grades of assignments that were handed in
     */
    public record Facts(
            Member member,
            Cohort cohort,
            Map<String, Steps> steps,
            List<RunView> runs,
            List<Graded> grades) {}

    /**
     * An assignment's grade.
     *
     * @param pending whether something in it has still to be read
     */
    public record Graded(String title, double points, double of, boolean pending) {}

    public Sheet(List<Lesson> lessons, Facts facts, Instant now) {
        addClassName("wr-sheet");
        var trained = facts.runs().stream().filter(run -> run.step() > 0).toList();
        var time = new ClassTime(facts.cohort().zone());
        var kind = new Paragraph("Weightroom: what was learned");
        kind.addClassName("wr-kind");
        var name = new H1(facts.member().name());
        name.getElement().setAttribute("dir", "auto");
        var told = new Paragraph(told(lessons, facts, trained));
        told.addClassName("wr-told");
        add(kind, name, told);
        if (facts.cohort().id() != Cohort.LOCAL) {
            add(new Paragraph("Class: " + facts.cohort().name()));
        }
        add(new H2("Lessons"), lessons(lessons, facts, trained));
        if (!facts.grades().isEmpty()) {
            add(new H2("Assignments"), grades(facts.grades()));
        }
        add(
                new Footer(
                        new Span(
                                "As of "
                                        + time.words(now)
                                        + ". Steps, answers and runs are counted by the server, which trained and tested every network itself. An accuracy is that of the run's last epoch, on samples that it was not trained on; the best of a lesson's runs is shown.")));
    }

    private static String told(List<Lesson> lessons, Facts facts, List<RunView> trained) {
        long done =
                lessons.stream()
                        .filter(lesson -> progress(lesson, facts).isBegun())
                        .filter(lesson -> progress(lesson, facts).isDone())
                        .count();
        int right = lessons.stream().mapToInt(lesson -> progress(lesson, facts).right()).sum();
        double seconds = trained.stream().mapToDouble(RunView::seconds).sum();
        return "%s finished %d of %d lessons, answered %s right, and trained %s%s."
                .formatted(
                        // On one's own machine everybody is called You.
                        facts.cohort().id() == Cohort.LOCAL ? "have" : "has",
                        done,
                        lessons.size(),
                        counted(right, "question"),
                        counted(trained.size(), "network"),
                        trained.isEmpty() ? "" : " in " + RunText.seconds(seconds));
    }

    private static PlainTable lessons(List<Lesson> lessons, Facts facts, List<RunView> trained) {
        var table =
                new PlainTable(
                        "wr-sheet-lessons",
                        List.of(
                                "Lesson",
                                "Steps read",
                                "Questions right",
                                "Runs",
                                "Best test accuracy"));
        for (var lesson : lessons) {
            var progress = progress(lesson, facts);
            var runs =
                    trained.stream().filter(r -> r.place().page().equals(lesson.slug())).toList();
            table.row(
                    LessonLinks.to(lesson, lesson.number() + " " + lesson.title()),
                    "%d of %d".formatted(progress.read().size(), progress.steps()),
                    progress.checks() == 0
                            ? "none asked"
                            : "%d of %d".formatted(progress.right(), progress.checks()),
                    String.valueOf(runs.size()),
                    best(runs));
        }
        return table;
    }

    private static String best(List<RunView> runs) {
        return runs.stream()
                .filter(run -> accuracy(run).isPresent())
                .max(Comparator.comparingDouble(run -> accuracy(run).orElseThrow()))
                .map(
                        run ->
                                "%s (%s %d)"
                                        .formatted(
                                                Figures.percent(accuracy(run).orElseThrow()),
                                                run.place().block(),
                                                run.number()))
                .orElse("–");
    }

    private static Optional<Double> accuracy(RunView run) {
        return run.lastEpoch()
                .map(EpochMetrics::test)
                .map(test -> test.accuracy())
                .filter(Double::isFinite);
    }

    private static PlainTable grades(List<Graded> grades) {
        var table = new PlainTable("wr-sheet-grades", List.of("Assignment", "Points", ""));
        for (var grade : grades) {
            table.row(
                    new Span(grade.title()),
                    points(grade.points()) + " of " + points(grade.of()),
                    grade.pending() ? "something is still to be read" : "");
        }
        return table;
    }

    /** {@code 7.5}, {@code 10}: two decimals at most. */
    public static String points(double points) {
        var text = String.format(Locale.ROOT, "%.2f", points);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static LessonProgress progress(Lesson lesson, Facts facts) {
        return LessonProgress.of(lesson, facts.steps().getOrDefault(lesson.slug(), Steps.NONE));
    }

    private static String counted(int count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }
}
