package io.weightroom.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawingScoreTest {

    @Test
    void countsWhatIsTakenForWhatItIs() {
        var probabilities = new float[30];
        probabilities[7] = 0.9f;
        probabilities[10 + 2] = 0.9f;
        probabilities[20 + 4] = 0.9f;
        assertThat(DrawingScore.of(new int[] {7, 3, 4}, probabilities))
                .isEqualTo(new DrawingScore(3, 2));
    }

    /** Values of Wilson's interval as tables have them. */
    @Test
    void saysHowLittleFewDrawingsTell() {
        var few = new DrawingScore(10, 8);
        assertThat(few.low()).isCloseTo(0.490, within(0.001));
        assertThat(few.high()).isCloseTo(0.943, within(0.001));
        var all = new DrawingScore(20, 20);
        assertThat(all.low()).isCloseTo(0.839, within(0.001));
        assertThat(all.high()).isCloseTo(1, within(0.001));
    }
}
