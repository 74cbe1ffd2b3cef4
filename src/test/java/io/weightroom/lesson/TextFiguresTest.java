package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.Features.Tokens;
import io.weightroom.data.text.Tokenizer;
import io.weightroom.inference.reading.FollowedFeature;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.reading.Readings;
import io.weightroom.inference.reading.TextFeature;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.TextWriter;
import io.weightroom.lesson.LessonRuns.Measured;
import io.weightroom.lesson.RunDirective.HiddenUnits;
import io.weightroom.spec.TrainingSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What lesson 13 states of the network that writes. The text that it reads changes with every
 * lesson: numbers are said roughly, and held to by wide bounds.
 */
class TextFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("13-text/lesson.md");
    private static final Lesson LESSON = LessonReader.read(new LessonFile(LESSONS, FILE));
    private static final LessonRuns RUNS = new LessonRuns(LESSON);
    private static final int WRITTEN = 4_000;

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void learnsWordsAndAGoodPartOfWhatComesNext() {
        var whole = RUNS.run("writer");
        var draft = RUNS.spec("writer").draft();
        draft.epochs = 1;
        var first = draft.spec();
        var early = RUNS.train(first);
        states(
                "about 100 characters",
                "torn between about 27 of them",
                "After one epoch its perplexity was 13, and 3 in 10 of the words that it wrote were words of the lessons",
                "After eight epochs it was between 5 and 6, and of its words 7 in 10");
        assertThat(tokens().vocabulary()).isBetween(90, 115);
        assertThat(unigram()).isBetween(25.0, 30.0);
        assertThat(early.last().test().perplexity()).isBetween(11.0, 15.0);
        assertThat(whole.last().test().perplexity()).isBetween(5.0, 6.0);
        assertThat(words(first, early)).isBetween(0.2, 0.4);
        assertThat(words(first, whole)).isBetween(0.62, 0.8);
    }

    @Test
    void someUnitsFollowWhatHasAName() {
        states("spaces, vowels and the place in the word, each with a correlation of 0.6 or more");
        var spec = RUNS.spec("writer");
        var tokens = Tokenizer.of(spec.dataset()).split(shown());
        var read = Readings.of(spec, RUNS.run("writer").weights(), ReadingWanted.plain(tokens));
        var layer = read.layers().getFirst();
        assertThat(layer.size()).isEqualTo(96);
        var clear =
                Stream.of(layer.hidden(), layer.memory())
                        .flatMap(values -> FollowedFeature.in(tokens, values).stream())
                        .filter(found -> Math.abs(found.correlation()) > 0.55)
                        .map(FollowedFeature::feature);
        assertThat(clear).contains(TextFeature.SPACE, TextFeature.VOWEL, TextFeature.PLACE_IN_WORD);
    }

    private void states(String... words) {
        for (var sentence : words) {
            assertThat(text).contains(sentence);
        }
    }

    private static String shown() {
        return LESSON.steps().stream()
                .flatMap(step -> step.blocks().stream())
                .filter(Lesson.Block.Widget.class::isInstance)
                .map(block -> ((Lesson.Block.Widget) block).directive())
                .filter(HiddenUnits.class::isInstance)
                .map(units -> ((HiddenUnits) units).text())
                .findFirst()
                .orElseThrow();
    }

    private static Tokens tokens() {
        return (Tokens) RUNS.data("writer").training().features();
    }

    /** Perplexity of who knows how common each character is, and no more. */
    private static double unigram() {
        var values = tokens().values();
        var counts = new double[tokens().vocabulary()];
        Arrays.stream(values).forEach(token -> counts[token]++);
        double entropy = 0;
        for (double count : counts) {
            double share = count / values.length;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return Math.exp(entropy);
    }

    /** Of what it writes between spaces, how much are words of the lessons. */
    private static double words(TrainingSpec spec, Measured run) {
        var wanted = new TextWanted("", WRITTEN, 0.8, 0, 1);
        var written = TextWriter.write(spec, run.weights(), wanted).orElseThrow().text();
        var words = written.split("[^a-zA-Z]+");
        return Arrays.stream(words).filter(known()::contains).count() / (double) words.length;
    }

    private static Set<String> known() {
        var names = tokens().names();
        var all =
                Arrays.stream(tokens().values()).mapToObj(names::get).collect(Collectors.joining());
        return Set.of(Arrays.stream(all.split("[^a-zA-Z]+")).distinct().toArray(String[]::new));
    }
}
