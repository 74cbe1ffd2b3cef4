package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of lessons/README.md, read as one page. */
class LessonReferenceTest {

    private static final Path REFERENCE = Path.of("lessons/README.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("^````markdown\\n(.*?)^````$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir Path lessons;

    @Test
    void everyExampleIsAWidgetWithoutProblems() throws IOException {
        var examples =
                EXAMPLE.matcher(Files.readString(REFERENCE))
                        .results()
                        .map(r -> r.group(1))
                        .toList();
        assertThat(examples).hasSizeGreaterThan(7);
        var page = "---\ntitle: Reference\npromise: All.\n---\n" + String.join("\n", examples);
        Files.writeString(lessons.resolve("home.md"), page);
        for (var file : List.of("half/starter", "half/tests", "half/hidden", "modules/arrays")) {
            var path = lessons.resolve(file + ".py");
            Files.createDirectories(path.getParent());
            Files.writeString(path, "pass\n");
        }
        var read = LessonReader.read(LessonFile.home(lessons));
        assertThat(read.problems()).isEmpty();
        assertThat(read.introduction())
                .hasSize(examples.size())
                .hasOnlyElementsOfType(Block.Widget.class);
        assertThat(read.introduction())
                .as("each kind of directive has an example")
                .extracting(block -> ((Block.Widget) block).directive().getClass().getName())
                .containsAll(kinds(Directive.class).map(Class::getName).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> of) {
        return of.isSealed()
                ? Stream.of(of.getPermittedSubclasses()).flatMap(LessonReferenceTest::kinds)
                : Stream.of(of);
    }

    @Test
    void everyKeyOfASpecStandsInTheReference() throws IOException {
        var text = Files.readString(REFERENCE);
        assertThat(SpecReader.KEYS).allSatisfy(key -> assertThat(text).contains("`" + key + "`"));
    }
}
