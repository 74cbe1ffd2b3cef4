package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Directive.Listing;
import io.weightroom.lesson.Directive.Tabs;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.PictureDirective.Classify;
import io.weightroom.lesson.PictureDirective.LineUp;
import io.weightroom.lesson.QuestionDirective.LineUpCheck;
import io.weightroom.lesson.QuestionDirective.MeasuredCheck;
import io.weightroom.lesson.QuestionDirective.Predict;
import io.weightroom.lesson.RunDirective.Train;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every lesson of the course must have. */
class CourseTest {

    private final LessonFolder course = LessonFolder.read(Path.of("lessons"));

    @Test
    void hasNoProblems() {
        assertThat(course.pages()).flatExtracting(Lesson::problems).isEmpty();
    }

    @Test
    void homeHasANetworkToTrainAndAPad() {
        assertThat(widgets(course.home()))
                .hasExactlyElementsOfTypes(Train.class, RunDirective.Draw.class);
    }

    @TestFactory
    Stream<DynamicTest> everyLessonIsWhole() {
        assertThat(course.lessons()).isNotEmpty();
        return course.lessons().stream()
                .map(lesson -> DynamicTest.dynamicTest(lesson.slug(), () -> checkWhole(lesson)));
    }

    private static void checkWhole(Lesson lesson) {
        assertThat(lesson.promise()).endsWith(".");
        assertThat(lesson.minutes()).isBetween(10, 25);
        assertThat(lesson.steps()).hasSizeBetween(3, 7);
        var widgets = widgets(lesson);
        assertThat(widgets).as("something to change").anyMatch(CourseTest::canBeChanged);
        assertThat(widgets)
                .as("a question that the learner's own measurement answers")
                .anyMatch(w -> w instanceof MeasuredCheck || w instanceof LineUpCheck);
        assertThat(listings(widgets))
                .extracting(Listing::language)
                .containsExactlyInAnyOrder("python", "java");
        widgets.stream()
                .filter(Predict.class::isInstance)
                .map(Predict.class::cast)
                .forEach(predict -> assertStandsBeforeItsRun(predict, widgets));
        assertThat(widgets).hasAtLeastOneElementOfType(Predict.class);
        var last = lesson.steps().getLast();
        assertThat(last.title()).isEqualTo("Go further");
        assertThat(((Block.Prose) last.blocks().getFirst()).html().split("href=\"http"))
                .hasSizeGreaterThan(5);
    }

    private static boolean canBeChanged(Directive widget) {
        return widget instanceof Classify
                || widget instanceof Train train && !train.adjustable().isEmpty();
    }

    private static boolean isAbout(Directive widget, String name) {
        return widget instanceof LineUp lineUp && lineUp.name().equals(name)
                || LessonRuns.specs(widget).anyMatch(spec -> spec.name().equals(name));
    }

    private static void assertStandsBeforeItsRun(Predict predict, List<Directive> widgets) {
        var run =
                widgets.stream()
                        .filter(directive -> isAbout(directive, predict.of()))
                        .findFirst()
                        .orElseThrow();
        assertThat(predict.at().line()).isLessThan(run.at().line());
    }

    private static List<Listing> listings(List<Directive> widgets) {
        return widgets.stream()
                .filter(Tabs.class::isInstance)
                .flatMap(tabs -> ((Tabs) tabs).listings().stream())
                .toList();
    }

    private static List<Directive> widgets(Lesson lesson) {
        return Stream.concat(
                        lesson.introduction().stream(),
                        lesson.steps().stream().flatMap(step -> step.blocks().stream()))
                .filter(Block.Widget.class::isInstance)
                .map(block -> ((Block.Widget) block).directive())
                .toList();
    }
}
