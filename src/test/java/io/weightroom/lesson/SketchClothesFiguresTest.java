package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn clothes are worth a race: a linear model reads many, a small CNN far more. */
class SketchClothesFiguresTest {

    private static final String PAGE =
            """
            ---
            title: Clothes
            promise: Read them.
            ---
            ```race
            name: race
            dataset: sketch-clothes
            batch-size: 64
            runs:
              - name: linear
                layers: [flatten, linear 10]
                epochs: 10
              - name: cnn
                layers: [conv2d 16 3 padding=1, relu, max_pool2d 2, conv2d 32 3 padding=1, relu, max_pool2d 2, flatten, linear 64, relu, linear 10]
                epochs: 5
            ```
            """;

    @Test
    void aSmallCnnReadsFarMoreOfThemThanALinearModel(@TempDir Path lessons) throws IOException {
        Files.writeString(lessons.resolve("home.md"), PAGE);
        var runs = new LessonRuns(LessonReader.read(LessonFile.home(lessons)));
        double linear = runs.run("race-linear").testAccuracy();
        double cnn = runs.run("race-cnn").testAccuracy();
        System.out.printf("sketch-clothes: linear %.3f, cnn %.3f%n", linear, cnn);
        assertThat(linear).isBetween(.72, .83);
        assertThat(cnn).isGreaterThan(linear + .04).isBetween(.84, .92);
    }
}
