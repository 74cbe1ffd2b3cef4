package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.DatasetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks of photos: augment, photo, learning-curve. */
class PhotoBlocksTest {

    private static final String PETS =
            """
            ```train
            name: pets
            dataset: images cats-vs-dogs size=32
            layers: [conv2d 8 3, relu, flatten, linear 2]
            ```

            """;

    @TempDir Path lessons;

    @Test
    void readsWhatAWallOfVariantsBeginsWith() throws IOException {
        var wall =
                (PictureDirective.Augment)
                        only(
                                "",
                                "augment",
                                "dataset: sketch-pets size=48\naugment: [flip, rotate 30]");
        assertThat(wall.dataset())
                .isEqualTo(new DatasetSpec.Images("sketch-pets", 48, OptionalInt.empty()));
        assertThat(wall.kinds())
                .containsExactly(new AugmentSpec.Flip(), new AugmentSpec.Rotate(30));
        var plain = (PictureDirective.Augment) only("", "augment", "dataset: images pets");
        assertThat(plain.kinds()).hasSize(4);
    }

    @Test
    void readsTheRunThatReadsAPhoto() throws IOException {
        var photo = (PictureDirective.Photo) only(PETS, "photo", "of: pets");
        assertThat(photo.of().name()).isEqualTo("pets");
        assertThat(photo.of().dataset())
                .isEqualTo(new DatasetSpec.Images("cats-vs-dogs", 32, OptionalInt.empty()));
    }

    @Test
    void readsARunForEachNumberOfSamples() throws IOException {
        var curve =
                (RunDirective.LearningCurve)
                        only(
                                "",
                                "learning-curve",
                                """
                                name: more
                                dataset: images cats-vs-dogs size=32
                                counts: [100, 400]
                                layers: [flatten, linear 2]
                                epochs: 3""");
        assertThat(curve.runs())
                .extracting(run -> run.label() + " " + run.spec().name())
                .containsExactly("100 more-100", "400 more-400");
        assertThat(curve.runs().getLast().spec().dataset())
                .isEqualTo(new DatasetSpec.Images("cats-vs-dogs", 32, OptionalInt.of(400)));
        assertThat(curve.runs().getLast().spec().epochs()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "augment | dataset: mnist | dataset: expected pictures in colour, such as images cats-vs-dogs, found mnist",
                "augment | dataset: images pets;augment: [spin] | unknown augment \"spin\"",
                "photo | of: cats | no train block before this one, found",
                "learning-curve | name: a;dataset: mnist;layers: [flatten, linear 10] | counts: expected how many samples each run takes",
                "learning-curve | name: a;dataset: mnist;layers: [flatten, linear 10];counts: [500, 100] | counts: expected ever more, found [500, 100]",
                "learning-curve | name: a;dataset: circles;layers: [linear 2];counts: [5, 10] | dataset: expected one of which a part can be taken",
                "learning-curve | name: a;dataset: mnist;samples: 5;layers: [flatten, linear 10];counts: [5, 10] | unknown key \"samples\"",
            })
    void saysWhatWasExpected(String word, String body, String message) throws IOException {
        var lesson = lesson("", word, body.replace(';', '\n'));
        assertThat(lesson.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.at().line()).isGreaterThan(4);
                            assertThat(problem.message()).startsWith(word + ": ").contains(message);
                        });
    }

    private Directive only(String before, String word, String body) throws IOException {
        var lesson = lesson(before, word, body);
        assertThat(lesson.problems()).isEmpty();
        return ((Block.Widget) lesson.introduction().getLast()).directive();
    }

    private Lesson lesson(String before, String word, String body) throws IOException {
        Files.writeString(
                lessons.resolve("home.md"),
                "---\ntitle: T\npromise: P.\n---\n%s```%s\n%s\n```\n"
                        .formatted(before, word, body));
        return LessonReader.read(LessonFile.home(lessons));
    }
}
