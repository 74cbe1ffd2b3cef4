package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayersReaderTest {

    private static final String RUNS =
            """
            ```train
            name: digits
            dataset: sketch-digits
            layers: [flatten, linear 10]
            ```

            ```train
            name: rings
            dataset: circles
            layers: [linear 2]
            ```
            """;

    @TempDir private Path lessons;

    private Lesson read(String body) throws IOException {
        Files.writeString(
                lessons.resolve("home.md"),
                "---\ntitle: Layers\npromise: All.\n---\n```layers\n" + body + "\n```\n\n" + RUNS);
        return LessonReader.read(LessonFile.home(lessons));
    }

    @Test
    void readsWhoseLayersAreShown() throws IOException {
        var found = read("of: digits\ntitle: Inside\ncaption: Look.");
        assertThat(found.problems()).isEmpty();
        var layers =
                (RunDirective.Layers) ((Block.Widget) found.introduction().getFirst()).directive();
        assertThat(layers.whose()).isEqualTo(new RunDirective.Layers.OfRun("digits"));
        assertThat(layers.title()).contains("Inside");
        assertThat(layers.caption()).contains("Look.");
    }

    @Test
    void readsWhichShippedNetworkIsShown() throws IOException {
        var found = read("model: digits");
        assertThat(found.problems()).isEmpty();
        var layers =
                (RunDirective.Layers) ((Block.Widget) found.introduction().getFirst()).directive();
        assertThat(layers.whose()).isEqualTo(new RunDirective.Layers.OfModel("digits"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of: rings | layers: expected a run on pictures, found rings on circles",
                "of: digit | layers: unknown train block \"digit\"",
                "caption: Look. | layers: of is missing; expected the name of a train block",
                "{of: digits, model: digits} | layers: expected of or model, found both of them",
                "model: ../digits | layers: model: expected a name of 1 to 40 small letters",
                "{of: digits, maps: 3} | layers: unknown key \"maps\"",
            })
    void saysWhatIsWrong(String body, String problem) throws IOException {
        assertThat(read(body).problems())
                .as(body)
                .anySatisfy(
                        found -> {
                            assertThat(found.message()).startsWith(problem);
                            assertThat(found.at().line()).isBetween(5, 7);
                        });
    }
}
