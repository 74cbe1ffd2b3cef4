package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.classifiers.Desks;
import io.weightroom.classifiers.Preparation;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.PictureDirective.FeatureMap;
import io.weightroom.models.Models;
import io.weightroom.study.Albums;
import io.weightroom.study.Occlusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that lesson 10 states. */
class PretrainedFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("10-pretrained/lesson.md");

    private final Models models = new Models(Path.of("models"));
    private final Classifiers classifiers = Desks.shipped();
    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void theNetworksThatComeWithWeightroom() {
        assertThat(text)
                .contains(
                        "with 192,630 and 765,410 parameters, and read 83.5 % and 86.7 % of 10,000 other photos right",
                        "80 in `cifar-10-small`, 160 in `cifar-10-large`");
        assertThat(card("cifar-10-small").parameters()).hasValue(192_630);
        assertThat(card("cifar-10-large").parameters()).hasValue(765_410);
        assertThat(card("cifar-10-small").features()).isEqualTo(80);
        assertThat(card("cifar-10-large").features()).isEqualTo(160);
        var small = models.find("cifar-10-small").orElseThrow().card();
        var large = models.find("cifar-10-large").orElseThrow().card();
        assertThat(small.testAccuracy()).isCloseTo(.835, within(.0005));
        assertThat(large.testAccuracy()).isCloseTo(.867, within(.0005));
        assertThat(small.testSamples()).isEqualTo(10_000);
        assertThat(large.testSamples()).isEqualTo(10_000);
    }

    @Test
    void whatANetworkOfImageNetGets() {
        assertThat(text)
                .contains(
                        "the mean (0.485, 0.456, 0.406) and the standard deviation (0.229, 0.224, 0.225)",
                        "$124 / 255 = 0.486$, then $(0.486 - 0.485) / 0.229 = 0.006$",
                        "White becomes 2.249");
        var preparation = Preparation.imageNet();
        assertThat(preparation.mean()).containsExactly(.485, .456, .406);
        assertThat(preparation.std()).containsExactly(.229, .224, .225);
        assertThat(124 / 255.0).isCloseTo(.486, within(.0005));
        assertThat((124 / 255.0 - .485) / .229).isCloseTo(.006, within(.0005));
        assertThat((1 - .485) / .229).isCloseTo(2.249, within(.0005));
        assertThat(card("cifar-10-small").preparation().mean()).containsOnly(0.0);
        assertThat(card("cifar-10-small").preparation().std()).containsOnly(1.0);
    }

    @Test
    void logitsAndPlaces() {
        assertThat(text).contains("$e^2 = 7.4$ times", "$9 \\cdot 9 = 81$ places");
        assertThat(Math.exp(2)).isCloseTo(7.4, within(.05));
        assertThat(Occlusion.GRID * Occlusion.GRID).isEqualTo(81);
    }

    @Test
    void featuresLieByClassAndPixelsDoNot() {
        var asked =
                LessonReader.read(new LessonFile(LESSONS, FILE)).steps().stream()
                        .flatMap(step -> step.blocks().stream())
                        .map(b -> b instanceof Block.Widget w ? w.directive() : null)
                        .filter(FeatureMap.class::isInstance)
                        .map(FeatureMap.class::cast)
                        .findFirst()
                        .orElseThrow();
        assumeTrue(
                Files.exists(LessonRuns.SHARED.resolve("cifar-10-images.zip")),
                "CIFAR-10 is not in " + LessonRuns.SHARED + ": its neighbours are not checked");
        assertThat(text)
                .contains(
                        "the nearest of %d test photos was of the same class for 79 %% by the features of `cifar-10-small`, and for 20 %% by pixels"
                                .formatted(asked.count()));
        var data = new DatasetCatalog(Path.of("target/test-home"), Optional.of(LessonRuns.SHARED));
        var map =
                io.weightroom.study.FeatureMap.of(
                        classifiers,
                        card("cifar-10-small"),
                        Albums.open(data, asked.photos(), asked.count()),
                        "test",
                        done -> {},
                        () -> true);
        System.out.printf(
                "neighbours: %.3f by features, %.3f by pixels; variance %.3f + %.3f, %.3f + %.3f%n",
                map.neighbours(),
                map.pixelNeighbours(),
                map.features().shares()[0],
                map.features().shares()[1],
                map.pixels().shares()[0],
                map.pixels().shares()[1]);
        assertThat(map.neighbours()).isCloseTo(.79, within(.005));
        assertThat(map.pixelNeighbours()).isCloseTo(.2, within(.005));
    }

    private ClassifierCard card(String name) {
        return classifiers.card(name).orElseThrow();
    }
}
