package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.words.Grammar;
import io.weightroom.inference.words.HeldAnalogies;
import io.weightroom.inference.words.WordSpace;
import io.weightroom.inference.words.WordSpace.Near;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.lesson.LessonRuns.Measured;
import io.weightroom.spec.Specs;
import io.weightroom.training.Untrained;
import io.weightroom.training.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers that lesson 14 states of its words, from a run of its own block. */
class WordsFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("14-words/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void theGrammarMakesAsManyWordsAndPairsAsTheLessonSays() {
        states(
                "with 303 rows of 16 numbers it has $303 \\cdot 16 = 4{,}848$ parameters",
                "77,752 pairs to learn from",
                "6,300 short ones",
                "In our grammar 386 such analogies are true");
        var data = RUNS.data("words");
        assertThat(data.tokens()).hasSize(303);
        assertThat(data.training().count()).isEqualTo(77_752);
        assertThat(Grammar.analogies()).hasSize(386);
        assertThat(RUNS.run("words").parameters()).isEqualTo(303 * 16 + 16 * 303 + 303);
    }

    @Test
    void hesitatesBetweenFifteenWordsInTheEndAndBetweenAllAtFirst() {
        states("At first it is all 303, and in the end between 14 and 17");
        var run = RUNS.run("words");
        assertThat(run.curve().getFirst().loss()).isBetween(Math.log(303) - .4, Math.log(303) + .5);
        assertThat(run.last().test().perplexity()).isBetween(14.0, 17.0);
    }

    @Test
    void findsWordsThatCanStandInEachOthersPlace() {
        states("are colours, all above 0.9, and *puppy* is next to *dog*");
        var space = space(RUNS.run("words").weights());
        assertThat(space.nearest(number(space, "red"), 3))
                .allSatisfy(
                        near -> {
                            assertThat(Grammar.category(near.word())).contains("colours");
                            assertThat(near.cosine()).isGreaterThan(.9);
                        });
        assertThat(space.nearest(number(space, "puppy"), 1))
                .extracting(Near::word)
                .containsExactly("dog");
        assertThat(space.nearest(number(space, "two"), 1).getFirst().cosine()).isGreaterThan(.9);
    }

    @Test
    void findsTheAnalogiesOfTheGrammar() {
        states(
                "At the start the network gets fewer than one in fifty of them right, by chance; after the first epoch fewer than half, and after 8 epochs more than 95 %");
        var spec = RUNS.spec("words");
        assertThat(share(Untrained.weights(spec, RUNS.data("words")))).isLessThan(.02);
        Measured first = RUNS.train(Specs.like(spec).epochs(1).build());
        double afterOne = share(first.weights());
        double inTheEnd = share(RUNS.run("words").weights());
        System.out.printf("words: analogies %.3f, %.3f in the end%n", afterOne, inTheEnd);
        assertThat(afterOne).isBetween(.05, .5);
        assertThat(inTheEnd).isGreaterThan(.95);
        var space = space(RUNS.run("words").weights());
        assertThat(
                        space.rank(
                                number(space, "man"),
                                number(space, "woman"),
                                number(space, "king"),
                                number(space, "queen")))
                .isOne();
    }

    private void states(String... sentences) {
        assertThat(text).contains(sentences);
    }

    private static double share(Weights weights) {
        return HeldAnalogies.share(HeldAnalogies.of(space(weights)));
    }

    private static WordSpace space(Weights weights) {
        return new WordSpace(WordVectors.of(RUNS.spec("words"), weights));
    }

    private static int number(WordSpace space, String word) {
        return space.number(word).orElseThrow();
    }
}
