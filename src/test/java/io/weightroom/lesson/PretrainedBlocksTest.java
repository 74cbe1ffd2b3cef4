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

/** The blocks about networks that come trained: classify, line-up, feature-map. */
class PretrainedBlocksTest {

    private static final String LINE_UP =
            """
            ```line-up
            name: line-up
            ```

            """;

    @TempDir Path lessons;

    @Test
    void showsEverythingWhereNothingIsSaid() throws IOException {
        var classify = (PictureDirective.Classify) only("", "classify", "caption: Try it.");
        assertThat(classify.show()).containsExactly(ClassifyPart.values());
        assertThat(classify.networks()).isEmpty();
        assertThat(classify.photos().name()).isEqualTo("cats-vs-dogs");
    }

    @Test
    void readsWhatToShowOfWhichNetworks() throws IOException {
        var classify =
                (PictureDirective.Classify)
                        only(
                                "",
                                "classify",
                                "show: [where, answer]\nnetworks: [mobilenet_v2]\nphotos: images cifar-10-images size=32");
        assertThat(classify.show()).containsExactly(ClassifyPart.WHERE, ClassifyPart.ANSWER);
        assertThat(classify.networks()).containsExactly("mobilenet_v2");
        assertThat(classify.photos().name()).isEqualTo("cifar-10-images");
    }

    @Test
    void readsALineUpAndAMap() throws IOException {
        var lineUp = (PictureDirective.LineUp) only("", "line-up", "name: all\ncount: 50");
        assertThat(lineUp.name() + " " + lineUp.count()).isEqualTo("all 50");
        var map =
                (PictureDirective.FeatureMap)
                        only("", "feature-map", "photos: sketch-pets size=64");
        assertThat(map.photos().name() + " " + map.count()).isEqualTo("sketch-pets 200");
    }

    @Test
    void asksForTheMostAccurateThatIsFastEnough() throws IOException {
        var check =
                (QuestionDirective.LineUpCheck)
                        only(
                                LINE_UP,
                                "check",
                                "name: fast\nquestion: Which?\nanswer-by: highest accuracy within 20 ms of line-up\nbecause: So.");
        assertThat(check.milliseconds()).isEqualTo(20);
        assertThat(check.lineUp().name()).isEqualTo("line-up");
    }

    @Test
    void aPredictionMayBeAboutALineUp() throws IOException {
        var predict =
                only(
                        LINE_UP,
                        "predict",
                        "name: who\nquestion: Who?\nchoices: [a, b]\nanswer: 1\nof: line-up\nbecause: So.");
        assertThat(((QuestionDirective.Predict) predict).of()).isEqualTo("line-up");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classify | show: [answer, saliency] | unknown show \"saliency\"",
                "classify | show: [] | show: expected a list of parts, found none",
                "classify | networks: [../x y] | networks: expected the name of a folder of a network, found",
                "classify | photos: mnist | photos: expected pictures in colour, such as images cats-vs-dogs, found mnist",
                "classify | count: 5 | unknown key \"count\"",
                "line-up | count: 50 | name is missing",
                "line-up | name: a;count: 5 | count: expected a whole number from 20 to 1,000, found \"5\"",
                "feature-map | count: 501 | count: expected a whole number from 20 to 500, found \"501\"",
                "check | name: a;question: Q;because: B;answer-by: highest accuracy within 20 ms of all | no line-up block before this one, found \"all\"",
                "check | name: a;question: Q;because: B;answer-by: lowest within 20 | answer-by: expected highest accuracy within 20 ms of a line-up, found",
            })
    void saysWhatWasExpected(String word, String body, String message) throws IOException {
        var lesson = lesson("", word, body.replace(';', '\n'));
        assertThat(lesson.problems())
                .anySatisfy(
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
