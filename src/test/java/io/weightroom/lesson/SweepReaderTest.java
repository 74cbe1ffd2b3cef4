package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective.Sweep;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.OptimizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepReaderTest {

    private static final String SPEC = "name: rates\ndataset: circles\nlayers: [linear 2]\n";

    @TempDir Path lessons;

    @Test
    void makesARunOfEachOptimizerAndValue() throws IOException {
        var sweep = sweep("values: [0.001, 0.1]\noptimizers: [sgd momentum=0.9, adam]");
        assertThat(sweep.race().entrants())
                .extracting(e -> e.label() + " at " + e.spec().name())
                .containsExactly(
                        "momentum 0.001 at rates-momentum-0-001",
                        "momentum 0.1 at rates-momentum-0-1",
                        "adam 0.001 at rates-adam-0-001",
                        "adam 0.1 at rates-adam-0-1");
        var last = sweep.race().entrants().getLast().spec();
        assertThat(last.optimizer()).isInstanceOf(OptimizerSpec.Adam.class);
        assertThat(last.learningRate()).isEqualTo(0.1);
    }

    @Test
    void sweepsBatchSizes() throws IOException {
        var sweep = sweep("vary: batch-size\nvalues: [8, 512]\noptimizer: sgd");
        assertThat(sweep.race().entrants())
                .extracting(e -> e.spec().batchSize())
                .containsExactly(new BatchSize.Of(8), new BatchSize.Of(512));
        assertThat(sweep.race().entrants().getFirst().spec().name()).isEqualTo("rates-8");
    }

    @Test
    void letsAQuestionAskForTheBest() throws IOException {
        var check =
                "```\n```check\nname: best\nquestion: Which?\nanswer-by: lowest testLoss of rates\nbecause: So.";
        var lesson = read(SPEC + "values: [0.001, 0.1]\n" + check);
        assertThat(lesson.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caption: None. | 5: sweep: values: expected what learning-rate takes, such as [0.001, 0.01, 0.1]",
                "values: [0.1] | 9: sweep: values: expected 2 to 12 values, found 1",
                "values: [0.1, 0.01] | 9: sweep: values: expected ever more, found [0.1, 0.01]",
                "values: [0.1, NaN] | 9: sweep: values: expected a finite number above 0, found \"NaN\"",
                "vary: momentum | 9: sweep: unknown vary \"momentum\"",
                "values: [0.1, 1]\\nlearning-rate: 1 | 10: sweep: learning-rate: the runs differ in it; see values",
                "values: [0.1, 1]\\nadjustable: [learning-rate] | 10: sweep: adjustable: the runs differ in learning-rate",
                "values: [0.1, 1]\\noptimizers: [sgd, best] | 10: sweep: unknown optimizer \"best\"",
                "values: [0.5, 1]\\nvary: batch-size | 9: sweep: values: expected a whole number from 1 to 1,000,000",
            })
    void saysWhatIsWrongInWhichLine(String body, String message) throws IOException {
        assertThat(read(SPEC + body.replace("\\n", "\n")).problems())
                .extracting(problem -> problem.at().line() + ": " + problem.message())
                .anySatisfy(found -> assertThat(found).startsWith(message));
    }

    private Sweep sweep(String body) throws IOException {
        var lesson = read(SPEC + body);
        assertThat(lesson.problems()).isEmpty();
        return (Sweep) ((Block.Widget) lesson.introduction().getFirst()).directive();
    }

    private Lesson read(String body) throws IOException {
        var block = List.of("---", "title: T", "promise: P.", "---", "```sweep", body, "```");
        Files.writeString(lessons.resolve("home.md"), String.join("\n", block));
        return LessonReader.read(LessonFile.home(lessons));
    }
}
