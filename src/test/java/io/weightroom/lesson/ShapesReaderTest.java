package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks of shapes on their way through layers. */
class ShapesReaderTest {

    @TempDir Path lessons;

    @Test
    void readsASampleAndItsLayers() throws IOException {
        var lesson = read("input: [3, 32, 32]\nlayers: [conv2d 8 5 stride=2, flatten]");
        assertThat(lesson.problems()).isEmpty();
        var shapes =
                (FigureDirective.Shapes)
                        ((Block.Widget) lesson.introduction().getFirst()).directive();
        assertThat(shapes.input()).isEqualTo(Shape.of(3, 32, 32));
        assertThat(shapes.layers()).containsExactly(new Conv2d(8, 5, 2, 0), new Flatten());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{layers: [relu]} | input is missing; expected a shape, such as [1, 28, 28]",
                "{input: [0, 28, 28], layers: [relu]} | input: expected a whole number from 1 to 4,096, found"
                        + " \"0\"",
                "{input: [1, 2, 3, 4], layers: [relu]} | input: expected 1 to 3 values, found 4",
                "{input: [1, 4, 4], layers: [conv2d 8 5]} | layer 1 (conv2d 8 5): expected at least 5 pixels",
                "{input: [1, 28, 28], layers: [linear 10]} | layer 1 (linear 10): expected one row of values",
                "{input: [784], layers: [lineer 10]} | unknown layer \"lineer\"",
                "{input: [784], layers: [relu], of: digits} | unknown key \"of\"",
            })
    void saysWhatIsWrong(String body, String message) throws IOException {
        assertThat(read(body).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).startsWith("shapes: " + message));
    }

    private Lesson read(String body) throws IOException {
        var block = List.of("---", "title: T", "promise: P.", "---", "```shapes", body, "```");
        Files.writeString(lessons.resolve("home.md"), String.join("\n", block));
        return LessonReader.read(LessonFile.home(lessons));
    }
}
