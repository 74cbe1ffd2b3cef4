package io.weightroom.inference.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.inference.words.WordSpace.Near;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordSpaceTest {

    /** Royalty, and on a second axis he (+) or she (-); of ever other lengths. */
    private static final WordSpace SPACE =
            new WordSpace(
                    new WordVectors(
                            7,
                            List.of("?", "king", "queen", "man", "woman", "cat"),
                            3,
                            new float[] {
                                9, 9, 9, //
                                2, 1, 0, //
                                4, -2, 0, //
                                0, 1, 0, //
                                0, -3, 0, //
                                0, 0, 1
                            }));

    @Test
    void findsWhatPointsTheSameWayWhateverItsLength() {
        var near = SPACE.nearest(1, 2);
        assertThat(near).extracting(Near::word).containsExactly("queen", "man");
        assertThat(near.get(0).cosine()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(near.get(1).cosine()).isCloseTo(1 / Math.sqrt(5), within(1e-12));
        assertThat(SPACE.nearest(1, 99)).hasSize(4);
    }

    @Test
    void leavesTheThreeWordsInQuestionOut() {
        var answers = SPACE.analogy(3, 4, 1, 2);
        assertThat(answers).extracting(Near::word).containsExactly("queen", "cat");
        assertThat(SPACE.rank(3, 4, 1, 2)).isOne();
        assertThat(SPACE.rank(3, 4, 1, 5)).isEqualTo(2);
    }

    @Test
    void knowsNoUnknownWord() {
        assertThat(SPACE.number("cat")).hasValue(5);
        assertThat(SPACE.number("?")).isEmpty();
        assertThat(SPACE.number("dog")).isEmpty();
    }

    @Test
    void aVectorOfNoughtsIsNearNothing() {
        var space =
                new WordSpace(
                        new WordVectors(
                                0, List.of("?", "a", "b"), 2, new float[] {0, 0, 0, 0, 1, 1}));
        assertThat(space.nearest(1, 1)).containsExactly(new Near("b", 0));
        assertThat(WordPlane.of(space, List.of(1, 2)).places()).hasDimensions(2, 2);
    }

    @Test
    void turnsAPlaneBackToWhereItWas() {
        var before =
                new WordPlane(
                        new double[][] {{3, 0}, {0, 1}, {-2, 2}, {-1, -3}}, new double[] {.6, .4});
        double cos = Math.cos(2);
        double sin = Math.sin(2);
        var turned =
                IntStream.range(0, 4)
                        .mapToObj(i -> before.places()[i])
                        .map(
                                p ->
                                        new double[] {
                                            cos * p[0] - sin * p[1], -(sin * p[0] + cos * p[1])
                                        })
                        .toArray(double[][]::new);
        var back = new WordPlane(turned, before.shares()).turnedLike(before);
        for (int i = 0; i < 4; i++) {
            assertThat(back.places()[i][0]).isCloseTo(before.places()[i][0], within(1e-12));
            assertThat(back.places()[i][1]).isCloseTo(before.places()[i][1], within(1e-12));
        }
    }

    @Test
    void oneNumberAWordMakesALine() {
        var space =
                new WordSpace(
                        new WordVectors(0, List.of("?", "a", "b"), 1, new float[] {0, 2, -5}));
        for (var place : WordPlane.of(space, List.of(1, 2)).places()) {
            assertThat(place[1]).isZero();
        }
    }

    @Test
    void wantsAVectorForEachWord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordVectors(0, List.of("?"), 2, new float[3]))
                .withMessageContaining("expected 1 vectors of 2 numbers, found 3");
    }
}
