package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.FigureDirective.Surface;
import io.weightroom.lesson.FigureDirective.Surface.Descent;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.spec.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SurfaceReaderTest {

    @TempDir Path lessons;

    @Test
    void readsFunctionsAndOptimizersWithTheirRates() throws IOException {
        var surface =
                surface(
                        "functions: [saddle, beale]\noptimizers: [sgd 0.5, adam]\nstart: [1, -2]\nmomentum: 0.5\narrows: true");
        assertThat(surface.functions())
                .containsExactly(SurfaceFunction.SADDLE, SurfaceFunction.BEALE);
        assertThat(surface.descents())
                .containsExactly(
                        new Descent(SurfaceOptimizer.SGD, Optional.of(0.5)),
                        new Descent(SurfaceOptimizer.ADAM, Optional.empty()));
        assertThat(surface.start()).contains(List.of(1.0, -2.0));
        assertThat(surface.momentum()).isEqualTo(0.5);
        assertThat(surface.arrows()).isTrue();
    }

    @Test
    void beginsWithSgdInTheRavine() throws IOException {
        var surface = surface("caption: Play.");
        assertThat(surface.functions()).containsExactly(SurfaceFunction.RAVINE);
        assertThat(surface.descents())
                .containsExactly(new Descent(SurfaceOptimizer.SGD, Optional.empty()));
        assertThat(surface.start()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "functions: [hill] | 6: surface: unknown functions \"hill\"; expected one of bowl",
                "optimizers: [adamw] | 6: surface: unknown optimizer \"adamw\"",
                "optimizers: [sgd NaN] | 6: surface: sgd: learning-rate: expected a number from 0.0001 to 10,"
                        + " found \"NaN\"",
                "optimizers: [sgd 11] | 6: surface: sgd: learning-rate: expected a number from 0.0001 to 10,"
                        + " found \"11\"",
                "optimizers: [sgd 1 2] | 6: surface: sgd takes learning-rate; found 2 values",
                "optimizers: [adam, adam 1] | 6: surface: optimizers: adam is listed twice",
                "start: [1] | 6: surface: start: expected 2 values, found 1",
                "momentum: 1 | 6: surface: momentum: expected a number from 0 to 0.99, found \"1\"",
                "rate: 1 | 6: surface: unknown key \"rate\"",
            })
    void saysWhatIsWrongInWhichLine(String body, String message) throws IOException {
        assertThat(read(body).problems())
                .extracting(problem -> problem.at().line() + ": " + problem.message())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @Test
    void knowsTheFunctionsAndOptimizersOfTheBrowser() throws IOException {
        var paths =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(Path.of("frontend/widgets/surface/paths.json")));
        var cases = paths.get("cases");
        assertThat(cases.valueStream().map(c -> c.get("function").asString()).distinct())
                .containsExactlyElementsOf(Written.words(SurfaceFunction.class));
        assertThat(cases.valueStream().map(c -> c.get("optimizer").asString()).distinct())
                .containsExactlyElementsOf(Written.words(SurfaceOptimizer.class));
    }

    private Surface surface(String body) throws IOException {
        var lesson = read(body);
        assertThat(lesson.problems()).isEmpty();
        return (Surface) ((Block.Widget) lesson.introduction().getFirst()).directive();
    }

    private Lesson read(String body) throws IOException {
        var block = List.of("---", "title: T", "promise: P.", "---", "```surface", body, "```");
        Files.writeString(lessons.resolve("home.md"), String.join("\n", block));
        return LessonReader.read(LessonFile.home(lessons));
    }
}
