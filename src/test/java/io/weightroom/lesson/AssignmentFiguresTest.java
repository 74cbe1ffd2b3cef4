package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
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

/** The numbers that assignments state, from runs of their own blocks, and their answers. */
class AssignmentFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final List<Assignment> ALL = LessonFolder.read(LESSONS).assignments();
    private static final TensorEngine ENGINE = TensorEngine.load();

    @TestFactory
    Stream<DynamicTest> everyAssignmentIsWhole() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(5);
        return ALL.stream().map(a -> DynamicTest.dynamicTest(a.slug(), () -> checkWhole(a)));
    }

    private static void checkWhole(Assignment assignment) {
        assertThat(assignment.page().problems()).isEmpty();
        assertThat(assignment.page().promise()).endsWith(".");
        assertThat(assignment.points()).isEqualTo(100);
        assertThat(assignment.criteria())
                .as("something for a person to read")
                .hasAtLeastOneElementOfType(Criterion.Written.class);
        assertThat(assignment.criteria().stream())
                .filteredOn(criterion -> !(criterion instanceof Criterion.Written))
                .as("most of it for the server")
                .extracting(Criterion::points)
                .satisfies(
                        points ->
                                assertThat(points.stream().mapToDouble(p -> p).sum())
                                        .isGreaterThanOrEqualTo(75));
    }

    @Test
    void aLayerReads92OfAHundredDigits() throws Exception {
        assumeData("mnist");
        var text =
                text(
                        "01-digits",
                        "It has 7,850 parameters and reads about 92 of 100 digits",
                        "128 neurons makes 101,770 parameters, which is within the limit of 110,000. With 256 neurons it would be 203,530",
                        "the same 10,000 digits");
        assertThat(text).contains("parameters: 110000");
        var runs = runs("digits");
        var measured = runs.run("classifier");
        assertThat(measured.parameters()).isEqualTo(7850);
        assertThat(measured.testAccuracy()).isBetween(0.91, 0.93);
        assertThat(measured.last().test().samples()).isEqualTo(10_000);
        assertThat(parameters(128)).isEqualTo(101_770);
        assertThat(parameters(256)).isEqualTo(203_530);
    }

    private static long parameters(int hidden) {
        var layers = new ArrayList<LayerSpec>();
        layers.add(new LayerSpec.Linear(hidden));
        layers.add(new LayerSpec.Linear(10));
        return NetworkShape.of(Shape.of(784), layers).totalParameters();
    }

    @Test
    void fiveSigmoidLayersStayAtTheLogarithmOfTen() throws Exception {
        assumeData("mnist");
        text(
                "02-activations",
                "the loss stays near $\\ln 10 = 2.303$",
                "0.25 to the power of 5 is 1/1024",
                "10,000 digits, three epochs");
        var deep = runs("activations").run("deep");
        assertThat(deep.epochs()).hasSize(3);
        assertThat(deep.last().test().loss()).isEqualTo(Math.log(10), within(0.04));
        assertThat(deep.testAccuracy()).isLessThan(0.13);
        assertThat(runs("activations").data("race-relu").training().count()).isEqualTo(10_000);
    }

    @Test
    void zerosLearnNothingAndAnotherStartDoes() throws Exception {
        text(
                "03-backpropagation",
                "It stays at 50 %",
                "its loss at $\\ln 2 = 0.693$",
                "find the one knob that it takes",
                "95 % of them is not much to ask");
        var runs = runs("backpropagation");
        var stuck = runs.run("moons");
        assertThat(stuck.testAccuracy()).isEqualTo(0.5, within(0.005));
        assertThat(stuck.last().test().loss()).isEqualTo(Math.log(2), within(0.001));
        for (long seed : new long[] {42, 1, 2}) {
            var cured =
                    Specs.like(runs.spec("moons")).init(new InitSpec.Xavier()).seed(seed).build();
            assertThat(runs.train(cured).testAccuracy()).isGreaterThan(0.97);
        }
    }

    @Test
    void gradientsByHandAreThoseOfTheirGraphs() {
        var truths =
                directives("backpropagation")
                        .filter(QuestionDirective.Gradient.class::isInstance)
                        .map(QuestionDirective.Gradient.class::cast)
                        .toList();
        assertThat(truths).extracting(q -> q.asked().truth()).containsExactly(-6.0, 21.0);
        assertThat(truths.get(0).because()).contains("= -2", "that is -6.");
        assertThat(truths.get(1).because()).contains("7 in all", "that is 21.");
    }

    @Test
    void aSmallNetworkLearnsItsPhotosByHeart() throws Exception {
        assumeData("cats-vs-dogs.zip");
        text(
                "04-cats-and-dogs",
                "it has 74,146 parameters",
                "right on about 76 % of its own photos, and on about 65 % of others");
        var pets = runs("cats-and-dogs").run("pets");
        assertThat(pets.parameters()).isEqualTo(74_146);
        assertThat(pets.last().trainAccuracy()).isEqualTo(0.76, within(0.02));
        assertThat(pets.testAccuracy()).isEqualTo(0.65, within(0.02));
    }

    @Test
    void twoEpochsLeaveAWriterTornBetweenTwentyCharacters() throws Exception {
        text(
                "06-text",
                "after two epochs it is torn between about twenty characters",
                "perplexity of 6 or less",
                "windows of 64 characters");
        var writer = runs("text").run("writer");
        assertThat(Math.exp(writer.last().test().loss())).isEqualTo(20, within(2.5));
    }

    @TestFactory
    Stream<DynamicTest> everyExerciseHasItsSolutionAndDoesNotBeginWithIt() {
        return directives("pretrained")
                .filter(QuestionDirective.TensorExercise.class::isInstance)
                .map(QuestionDirective.TensorExercise.class::cast)
                .map(e -> DynamicTest.dynamicTest(e.name(), () -> checkExercise(e)));
    }

    private static void checkExercise(QuestionDirective.TensorExercise exercise) {
        for (var given : List.of(exercise.given(), exercise.other())) {
            var asked = last(given, List.of(exercise.expect()));
            assertThat(asked.problem()).isEmpty();
            assertThat(asked.tensors().getFirst().values()).as("random in no place").isNotEmpty();
            assertThat(Comparison.difference(asked, last(given, exercise.starter()))).isPresent();
        }
    }

    private static Line last(List<String> given, List<String> lines) {
        var all = new ArrayList<>(given);
        all.addAll(lines);
        return Evaluator.evaluate(ENGINE, all, 0).lines().getLast();
    }

    private static LessonRuns runs(String slug) {
        return new LessonRuns(assignment(slug).page());
    }

    private static Stream<Directive> directives(String slug) {
        return assignment(slug)
                .page()
                .blocks()
                .filter(Block.Widget.class::isInstance)
                .map(block -> ((Block.Widget) block).directive());
    }

    private static Assignment assignment(String slug) {
        return ALL.stream().filter(a -> a.slug().equals(slug)).findFirst().orElseThrow();
    }

    private static String text(String folder, String... passages) throws Exception {
        var file = LESSONS.resolve("assignments").resolve(folder).resolve("assignment.md");
        var text = Files.readString(file).replaceAll("\\s+", " ");
        assertThat(text).contains(passages);
        return text;
    }

    private static void assumeData(String name) {
        assumeTrue(
                Files.exists(LessonRuns.SHARED.resolve(name)),
                name
                        + " is not in "
                        + LessonRuns.SHARED
                        + ": the figures of its assignment are not checked");
    }
}
