package io.weightroom.classifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResizingTest {

    @Test
    void keepsAPictureOfTheSameSize() {
        var planes = new float[] {1, 2, 3, 4, 5, 6};
        assertThat(Resizing.resize(planes, 2, 3, 2, 3)).containsExactly(planes);
    }

    @Test
    void weighsWhatLiesUnderAPixelByItsDistance() {
        // Measured with Pillow: Image.resize((2, 1), BILINEAR) of these six greys.
        var row = new float[] {0, 0, 255, 255, 0, 100};
        assertThat(Resizing.resize(row, 1, 6, 1, 2)).containsExactly(96, 121);
    }

    @Test
    void goesStraightFromOnePixelToTheNextWhereItStretches() {
        var row = new float[] {0, 100};
        assertThat(Resizing.resize(row, 1, 2, 1, 4)).containsExactly(0, 25, 75, 100);
    }
}
