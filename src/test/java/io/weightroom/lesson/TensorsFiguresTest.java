package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.FigureDirective.Tensor;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.QuestionDirective.TensorExercise;
import io.weightroom.spec.Specs;
import io.weightroom.tensor.Comparison;
import io.weightroom.tensor.Evaluator;
import io.weightroom.tensor.Results.Line;
import io.weightroom.tensor.TensorEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that lesson 2 states, and its exercises, solved. */
class TensorsFiguresTest {

    private static final Path FILE = Path.of("lessons/02-tensors/lesson.md");
    private static final Lesson LESSON =
            LessonReader.read(new LessonFile(Path.of("lessons"), FILE));
    private static final LessonRuns RUNS = new LessonRuns(LESSON);
    private static final TensorEngine ENGINE = TensorEngine.load();

    @Test
    void linesFailWhereTheTextSaysSo() {
        assertThat(failing("Making tensors")).isEmpty();
        assertThat(failing("The same chance twice")).isEmpty();
        assertThat(failing("Rows, columns, conditions")).containsExactly("x[3]");
        assertThat(failing("Two names, one memory")).isEmpty();
        assertThat(failing("Twenty-four numbers")).containsExactly("x.reshape(5, -1)");
        assertThat(failing("Rows become columns")).containsExactly("y.view(6)");
        assertThat(failing("Stretching")).isEmpty();
        assertThat(failing("Two classic errors"))
                .containsExactly("torch.ones(2, 4) * torch.ones(2)");
        assertThat(failing("Rows meet columns")).containsExactly("x @ w");
    }

    @Test
    void theSameSeedGivesTheSameTensor() {
        var lines = evaluate(lines("The same chance twice"));
        assertThat(lines.getLast().text()).isEqualTo("True");
        assertThat(lines.get(1).tensors()).isNotEqualTo(lines.get(2).tensors());
    }

    @Test
    void aColumnLessARowIsATable() {
        var table = evaluate(lines("Two classic errors")).getLast();
        assertThat(table.tensors().getFirst().shape()).containsExactly(3L, 3L);
    }

    @Test
    void aViewSharesMemoryAndACloneDoesNot() {
        var lines = evaluate(lines("Two names, one memory"));
        assertThat(lines.get(1).shares()).containsExactly("x");
        assertThat(lines.get(2).shares()).isEmpty();
        assertThat(lines.get(3).shares()).as("but for itself").containsExactly("x");
        assertThat(lines.get(4).tensors().getFirst().values())
                .containsExactly("1.0", "1.0", "0.0", "0.0");
    }

    @TestFactory
    Stream<DynamicTest> everyExerciseHasItsSolutionAndDoesNotBeginWithIt() {
        var exercises = blocks().filter(TensorExercise.class::isInstance).toList();
        assertThat(exercises).hasSize(7);
        return exercises.stream()
                .map(TensorExercise.class::cast)
                .map(e -> DynamicTest.dynamicTest(e.name(), () -> checkExercise(e)));
    }

    private static void checkExercise(TensorExercise exercise) {
        for (var given : List.of(exercise.given(), exercise.other())) {
            if (given.isEmpty() && given != exercise.given()) {
                continue;
            }
            var asked = last(given, List.of(exercise.expect()));
            assertThat(asked.problem()).isEmpty();
            assertThat(asked.tensors()).isNotEmpty();
            assertThat(asked.tensors().getFirst().values()).as("random in no place").isNotEmpty();
            assertThat(Comparison.difference(asked, last(given, List.of(exercise.expect()))))
                    .isEmpty();
            assertThat(Comparison.difference(asked, last(given, exercise.starter()))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 1, 2})
    void oneLayerSeparatesTheGroups(long seed) throws Exception {
        assertThat(Files.readString(FILE).replaceAll("\\s+", " "))
                .contains("More than 95 of 100 test points are right");
        var run = RUNS.train(Specs.like(RUNS.spec("groups")).seed(seed).build());
        assertThat(run.parameters()).isEqualTo(9);
        assertThat(run.testAccuracy()).isGreaterThan(0.95);
    }

    private static List<String> failing(String title) {
        var lines = lines(title);
        var results = evaluate(lines);
        var failing = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (results.get(i).problem().isPresent()) {
                failing.add(lines.get(i));
            }
        }
        return failing;
    }

    private static List<String> lines(String title) {
        return blocks().filter(Tensor.class::isInstance)
                .map(Tensor.class::cast)
                .filter(t -> t.title().orElseThrow().equals(title))
                .findFirst()
                .orElseThrow()
                .lines();
    }

    private static Line last(List<String> given, List<String> lines) {
        var all = new ArrayList<>(given);
        all.addAll(lines);
        return evaluate(all).getLast();
    }

    private static List<Line> evaluate(List<String> lines) {
        return Evaluator.evaluate(ENGINE, lines, 0).lines();
    }

    private static Stream<Directive> blocks() {
        return LESSON.steps().stream()
                .flatMap(step -> step.blocks().stream())
                .filter(Block.Widget.class::isInstance)
                .map(block -> ((Block.Widget) block).directive());
    }
}
