package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classifiers.ClassifierBases;
import io.weightroom.classifiers.Desks;
import io.weightroom.farm.TestSpecs;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.LessonFolder;
import io.weightroom.lesson.RunDirective.Train;
import io.weightroom.models.Models;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Budget;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.transfer.PretrainedNetworks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BudgetRulesTest {

    private static final long MB = 1 << 20;

    private static void refuses(Budget budget, TrainingSpec spec, String message) {
        assertThatThrownBy(
                        () ->
                                new SubmitRules(
                                                TestSpecs.datasets(),
                                                PretrainedNetworks.NONE,
                                                budget)
                                        .check(spec))
                .isInstanceOf(RunRefused.class)
                .hasMessage(message);
    }

    @Test
    void refusesMoreParametersThanTheHostAllows() {
        refuses(
                new Budget(1, 1000, 60, 41, MB),
                Specs.circles().build(),
                "layers: expected at most 41 parameters (set by the host of this machine), found 42");
    }

    @Test
    void refusesMoreStepsThanTheHostAllows() {
        refuses(
                new Budget(1, 1000, 60, 42, MB),
                Specs.circles().epochs(101).build(),
                "epochs: expected at most 1,000 steps in all (set by the host of this machine), found"
                        + " 1,010: 101 epochs of 10 steps");
        new SubmitRules(
                        TestSpecs.datasets(),
                        PretrainedNetworks.NONE,
                        new Budget(1, 1000, 60, 42, MB))
                .check(Specs.circles().epochs(100).build());
    }

    @Test
    void saysWhichBatchWouldFitIntoTheMemory() {
        var spec =
                Specs.circles()
                        .layers(List.of(new LayerSpec.Linear(10_000), new LayerSpec.Linear(2)))
                        .batch(new BatchSize.All())
                        .build();
        refuses(
                new Budget(1, 1000, 60, 1_000_000, 2 * MB),
                spec,
                "batch-size: expected at most 2 MB for weights, optimizer and one batch (set by the"
                        + " host of this machine), found about 7 MB; at most 13 samples a batch fit");
        new SubmitRules(
                        TestSpecs.datasets(),
                        PretrainedNetworks.NONE,
                        new Budget(1, 1000, 60, 1_000_000, 2 * MB))
                .check(Specs.like(spec).batch(new BatchSize.Of(13)).build());
    }

    @Test
    void saysWhereNoBatchFits() {
        refuses(
                new Budget(1, 1000, 60, 1_000_000, MB),
                Specs.layers(new LayerSpec.Linear(20_000), new LayerSpec.Linear(2)).build(),
                "layers: expected at most 1 MB for weights, optimizer and one batch (set by the host"
                        + " of this machine), found about 3 MB; not even a batch of one sample fits");
    }

    @TestFactory
    Stream<DynamicTest> everyBlockOfTheCourseIsWithinTheBudget() {
        var course = LessonFolder.read(Path.of("lessons"));
        var specs = course.pages().flatMap(BudgetRulesTest::specs).toList();
        assertThat(specs).hasSizeGreaterThan(5);
        return specs.stream()
                .map(spec -> DynamicTest.dynamicTest(spec.name(), () -> assertFits(spec)));
    }

    private static void assertFits(TrainingSpec spec) {
        var networks = new ClassifierBases(new Models(Path.of("models")), Desks.shipped());
        var rules = new SubmitRules(new HollowDatasets(), networks, Budget.GENEROUS);
        rules.check(rules.complete(spec));
    }

    private static Stream<TrainingSpec> specs(Lesson page) {
        return Stream.concat(
                        page.introduction().stream(),
                        page.steps().stream().flatMap(step -> step.blocks().stream()))
                .filter(block -> block instanceof Block.Widget(Train _))
                .map(block -> ((Train) ((Block.Widget) block).directive()).spec());
    }
}
