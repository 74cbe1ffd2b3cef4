package io.weightroom.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChancesTest {

    /** Of the unknown token, and of four others. */
    private static final float[] LIKELY = {0.2f, 0.4f, 0.2f, 0.1f, 0.1f};

    @Test
    void neverTakesTheUnknownOne() {
        var chances = Chances.of(LIKELY, 1, 0);

        assertThat(chances[0]).isZero();
        assertThat(chances[1]).isEqualTo(0.5, within(1e-6));
        assertThat(Arrays.stream(chances).sum()).isEqualTo(1, within(1e-9));
    }

    @Test
    void temperatureSharpensAndFlattens() {
        assertThat(Chances.of(LIKELY, 0.5, 0)[1]).isEqualTo(0.16 / 0.22, within(1e-6));
        assertThat(Chances.of(LIKELY, 0, 0)).containsExactly(0, 1, 0, 0, 0);
        assertThat(Chances.of(LIKELY, 100, 0)[4]).isEqualTo(0.25, within(0.01));
    }

    @Test
    void topKLeavesTheLikeliestTheirChance() {
        var chances = Chances.of(LIKELY, 1, 2);

        assertThat(chances[2]).isEqualTo(1 / 3., within(1e-6));
        assertThat(chances[3] + chances[4]).isZero();
        assertThat(Chances.of(LIKELY, 1, 1_000_000)).isEqualTo(Chances.of(LIKELY, 1, 0));
    }

    @Test
    void drawsByChance() {
        var chances = Chances.of(LIKELY, 1, 0);

        assertThat(Chances.draw(chances, 0)).isEqualTo(1);
        assertThat(Chances.draw(chances, 0.51)).isEqualTo(2);
        assertThat(Chances.draw(chances, Math.nextDown(1.0))).isEqualTo(4);
    }
}
