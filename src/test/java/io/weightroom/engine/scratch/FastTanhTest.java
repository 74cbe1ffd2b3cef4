package io.weightroom.engine.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FastTanhTest {

    private static float tanh(float x) {
        var y = new float[1];
        FastTanh.apply(new float[] {x}, y, 1);
        return y[0];
    }

    @Test
    void isRightTo4e7OfItsValue() {
        double worst = 0;
        for (float x = 1e-6f; x < 20; x *= 1.00003f) {
            worst = Math.max(worst, Math.abs(tanh(x) / Math.tanh(x) - 1));
            assertThat(tanh(-x)).isEqualTo(-tanh(x));
        }
        assertThat(worst).isLessThan(4e-7);
    }

    @Test
    void neverLeavesMinusOneToOne() {
        for (float x = 8; x < 9; x = Math.nextUp(x)) {
            if (tanh(x) > 1) {
                assertThat(tanh(x)).as("tanh of %s", x).isLessThanOrEqualTo(1);
            }
        }
        assertThat(tanh(0)).isZero();
        assertThat(tanh(Float.POSITIVE_INFINITY)).isEqualTo(1, within(1e-7f));
        assertThat(tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1, within(1e-7f));
        assertThat(tanh(Float.NaN)).isNaN();
    }
}
