package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.lesson.QuestionDirective.RaceCheck;
import io.weightroom.lesson.RunDirective.Race;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.OptimizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceReaderTest {

    private static final String FRONT =
            "---\ntitle: Race\npromise: You will see.\nminutes: 5\n---\n";

    private static final String RACE =
            """
            ```race
            name: race
            dataset: circles samples=200
            optimizer: sgd
            learning-rate: 0.1
            epochs: 3
            runs:
              - name: narrow
                layers: [linear 2, relu, linear 2]
              - name: wide
                layers: [linear 32, relu, linear 2]
                learning-rate: 0.01
            adjustable: [epochs, seed]
            ```
            """;

    @TempDir Path lessons;

    @Test
    void givesEachRunWhatIsSharedAndWhatIsItsOwn() throws IOException {
        var lesson = read(RACE);
        assertThat(lesson.problems()).isEmpty();
        var race = (Race) widget(lesson, 0);
        assertThat(race.name()).isEqualTo("race");
        assertThat(race.entrants())
                .extracting(Race.Entrant::label)
                .containsExactly("narrow", "wide");
        var wide = race.entrants().getLast().spec();
        assertThat(wide.name()).isEqualTo("race-wide");
        assertThat(wide.layers()).contains(new Linear(32));
        assertThat(wide.learningRate()).isEqualTo(0.01);
        assertThat(wide.optimizer()).isInstanceOf(OptimizerSpec.Sgd.class);
        assertThat(wide.epochs()).isEqualTo(3);
        assertThat(race.entrants().getFirst().spec().learningRate()).isEqualTo(0.1);
        assertThat(race.adjustable()).containsExactly(Hyperparameter.EPOCHS, Hyperparameter.SEED);
    }

    @Test
    void letsOtherBlocksAskARunAndWhoWasFirst() throws IOException {
        var lesson =
                read(
                        RACE
                                + """
                                ```check
                                name: how
                                question: How well?
                                expect: run(race-wide).testAccuracy
                                because: So.
                                ```
                                ```check
                                name: who
                                question: Who was fastest?
                                answer-by: lowest seconds of race
                                because: So.
                                ```
                                """);
        assertThat(lesson.problems()).isEmpty();
        var check = (RaceCheck) widget(lesson, 2);
        assertThat(check.highest()).isFalse();
        assertThat(check.quantity()).isEqualTo(Quantity.SECONDS);
        assertThat(check.race().entrants())
                .extracting(e -> e.spec().name())
                .containsExactly("race-narrow", "race-wide");
    }

    @Test
    void reportsWhatIsWrongInARunAtItsLine() throws IOException {
        var broken =
                RACE.replace("linear 32, relu, linear 2", "linear 32, relu, linear 3")
                        .replace("name: wide", "name: narrow")
                        .replace("learning-rate: 0.01", "split: 70/30");
        assertThat(messages(broken))
                .containsExactly(
                        "15: race: runs: narrow is the name of two runs",
                        "16: race: layer 3 (linear 3): expected 2 outputs, one for each class of circles, found 3",
                        "17: race: unknown key \"split\"; expected one of name, sequence-length, layers, augment, init, loss, optimizer, weight-decay, l1, clip, learning-rate, schedule, batch-size, epochs, seconds, threads, engine, pace, device");
    }

    @Test
    void reportsWhatIsWrongForAllRunsOnce() throws IOException {
        assertThat(messages(RACE.replace("epochs: 3", "epochs: 0")))
                .containsExactly(
                        "11: race: epochs: expected a whole number from 1 to 100,000, found \"0\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[epochs, seed] | [layers] | 18: race: adjustable: the runs differ in layers",
                "[epochs, seed] | [noise, pace] | 18: race: unknown adjustable \"pace\"; expected one of learning-rate, optimizer, batch-size, epochs, seed, samples, noise, layers, init, augment, seconds",
                "[epochs, seed] | [augment] | 18: race: adjustable: augment goes with pictures, found circles",
                "dataset: circles samples=200 | dataset: rings | 8: race: unknown data set \"rings\"",
            })
    void refusesWhatCannotBeShared(String right, String wrong, String message) throws IOException {
        assertThat(messages(RACE.replace(right, wrong)).getFirst()).startsWith(message);
    }

    @Test
    void needsAtLeastTwoRuns() throws IOException {
        assertThat(messages("```race\nname: race\ndataset: xor\nlayers: [linear 2]\n```\n"))
                .containsExactly(
                        "6: race: runs: expected 2 to 8 runs, each - name: and what it differs in, found 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fastest of race | answer-by: expected highest or lowest, a quantity and a race",
                "highest speed of race | unknown quantity \"speed\"",
                "highest seconds of rase | unknown race block \"rase\"; expected one of race",
            })
    void refusesAQuestionThatNoRaceAnswers(String by, String message) throws IOException {
        var check = "```check\nname: c\nquestion: What?\nanswer-by: %s\nbecause: So.\n```\n";
        assertThat(read(RACE + check.formatted(by)).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("check: " + message);
    }

    private List<String> messages(String body) throws IOException {
        return read(body).problems().stream()
                .map(problem -> problem.at().line() + ": " + problem.message())
                .toList();
    }

    private Lesson read(String body) throws IOException {
        var folder = Files.createDirectories(lessons.resolve("04-race"));
        var file = Files.writeString(folder.resolve("lesson.md"), FRONT + body);
        return LessonReader.read(new LessonFile(lessons, file));
    }

    private static Directive widget(Lesson lesson, int index) {
        return ((Block.Widget) lesson.introduction().get(index)).directive();
    }
}
