package io.weightroom.data.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchDigitsTest {

    private final SketchDigits sketches = new SketchDigits();

    @Test
    void drawsEachClassEquallyOften() {
        var samples = sketches.draw(200, 3);
        assertThat(samples.shape()).isEqualTo(Shape.of(1, 28, 28));
        for (int digit = 0; digit < 10; digit++) {
            int label = digit;
            assertThat(Arrays.stream(samples.labels()).filter(found -> found == label)).hasSize(20);
        }
    }

    @Test
    void drawsTheSameDigitsFromTheSameSeed() {
        var first = sketches.draw(50, 3);
        var again = new SketchDigits().draw(50, 3);
        var other = sketches.draw(50, 4);
        for (int i = 0; i < 50; i++) {
            assertThat(first.input(i)).isEqualTo(again.input(i)).isNotEqualTo(other.input(i));
        }
    }

    @Test
    void centresEachDigitByItsMass() {
        var samples = sketches.draw(500, 3);
        for (int i = 0; i < samples.count(); i++) {
            assertThat(centre(samples.input(i), true)).isCloseTo(14, within(.6));
            assertThat(centre(samples.input(i), false)).isCloseTo(14, within(.6));
        }
    }

    @Test
    void fillsABoxOfTwentyPixelsAndNoMore() {
        var samples = sketches.draw(500, 3);
        for (int i = 0; i < samples.count(); i++) {
            var pixels = samples.input(i);
            int longer = Math.max(extent(pixels, true), extent(pixels, false));
            assertThat(longer).as("sample %d", i).isBetween(17, 22);
        }
    }

    @Test
    void inksAsMuchAsHandwritingDoes() {
        var samples = sketches.draw(2000, 3);
        double ink =
                IntStream.range(0, samples.count())
                        .mapToDouble(i -> mean(samples, i))
                        .average()
                        .orElseThrow();
        assertThat(ink).as("MNIST has .1307").isCloseTo(.13, within(.015));
    }

    private static double mean(Samples samples, int index) {
        double sum = 0;
        for (float value : samples.input(index)) {
            sum += value;
        }
        return sum / 784;
    }

    private static double centre(float[] pixels, boolean columns) {
        double mass = 0;
        double moment = 0;
        for (int i = 0; i < 784; i++) {
            mass += pixels[i];
            moment += pixels[i] * (columns ? i % 28 : i / 28);
        }
        return moment / mass;
    }

    private static int extent(float[] pixels, boolean columns) {
        var inked =
                IntStream.range(0, 784)
                        .filter(i -> pixels[i] > .1)
                        .map(i -> columns ? i % 28 : i / 28)
                        .summaryStatistics();
        return inked.getMax() - inked.getMin() + 1;
    }
}
