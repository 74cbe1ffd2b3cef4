package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyTextReaderTest {

    private static final String NAMES =
            """
            ```train
            name: languages
            dataset: names
            layers: [embedding 4, gru 8, linear 12]
            ```

            """;

    @TempDir Path lessons;

    @Test
    void readsWhatStandsThereAtFirstAndExamples() throws IOException {
        var page = page(NAMES, "of: languages\ntext: Giulia\nexamples: [Yuki, Päivi]");
        assertThat(page.problems()).isEmpty();
        var block = (RunDirective.ClassifyText) widget(page);
        assertThat(block.of().name()).isEqualTo("languages");
        assertThat(block.text()).isEqualTo("Giulia");
        assertThat(block.examples()).containsExactly("Yuki", "Päivi");
    }

    @Test
    void needsNoMoreThanARun() throws IOException {
        var block = (RunDirective.ClassifyText) widget(page(NAMES, "of: languages"));
        assertThat(block.text()).isEmpty();
        assertThat(block.examples()).isEmpty();
    }

    @Test
    void refusesARunThatHasNoClassesToTell() throws IOException {
        var points =
                NAMES.replace("names", "moons")
                        .replace("embedding 4, gru 8, linear 12", "linear 2");
        assertThat(page(points, "of: languages").problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("expected a run on names, sentences or sequences", "languages on moons");
        assertThat(page("", "of: languages").problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("no train block before this one");
    }

    private Lesson page(String before, String body) throws IOException {
        Files.writeString(
                lessons.resolve("home.md"),
                "---\ntitle: T\npromise: P.\n---\n%s```classify-text\n%s\n```\n"
                        .formatted(before, body));
        return LessonReader.read(LessonFile.home(lessons));
    }

    private static Directive widget(Lesson page) {
        return ((Block.Widget) page.introduction().getLast()).directive();
    }
}
