package io.weightroom.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetworkRoundTest {

    private final SplittableRandom chance = new SplittableRandom(6);

    @Test
    void drawsOtherSizesAndNumbersEachTime() {
        var rounds = java.util.stream.Stream.generate(() -> NetworkRound.draw(chance)).limit(40);
        var all = rounds.toList();
        assertThat(all).extracting(NetworkRound::inputs).contains(2, 3);
        assertThat(all).extracting(NetworkRound::hidden).contains(2, 3, 4);
        assertThat(all).extracting(NetworkRound::y).contains(0.0, 1.0);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(NetworkRound.draw(new SplittableRandom(8)))
                .isEqualTo(NetworkRound.draw(new SplittableRandom(8)));
    }

    /** By the formulas that a learner writes, not by the graph. */
    @Test
    void computesTheGradientsOfBackpropagation() {
        for (int i = 0; i < 20; i++) {
            var round = NetworkRound.draw(chance);
            var p = round.parameters();
            var x = round.x();
            var h = new double[round.hidden()];
            double z = p.b2();
            for (int j = 0; j < h.length; j++) {
                double sum = p.b1()[j];
                for (int k = 0; k < x.length; k++) {
                    sum += p.w1()[j][k] * x[k];
                }
                h[j] = Math.tanh(sum);
                z += p.w2()[j] * h[j];
            }
            double error = 1 / (1 + Math.exp(-z)) - round.y();
            var found = round.gradients();
            assertThat(found.b2()).isEqualTo(error, within(1e-9));
            for (int j = 0; j < h.length; j++) {
                double back = error * p.w2()[j] * (1 - h[j] * h[j]);
                assertThat(found.w2()[j]).isEqualTo(error * h[j], within(1e-9));
                assertThat(found.b1()[j]).isEqualTo(back, within(1e-9));
                for (int k = 0; k < x.length; k++) {
                    assertThat(found.w1()[j][k]).isEqualTo(back * x[k], within(1e-9));
                }
            }
        }
    }

    @Test
    void believesNothingOfAnAnswer() {
        var rounds = List.of(NetworkRound.draw(chance));
        for (var answer :
                List.of("", "nonsense", "[]", "{}", "[[]]", "[1]", "[null]", "[".repeat(3000))) {
            assertThat(RoundJson.judge(rounds, answer).getFirst())
                    .as(answer)
                    .contains("W1 has to be a list of " + rounds.getFirst().hidden());
        }
    }
}
