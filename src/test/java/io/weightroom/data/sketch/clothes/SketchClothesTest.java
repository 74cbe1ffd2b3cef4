package io.weightroom.data.sketch.clothes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchClothesTest {

    @Test
    void drawsEachClassEquallyOften() {
        var samples = SketchClothes.draw(200, 3);
        assertThat(samples.shape()).isEqualTo(Shape.of(1, 28, 28));
        assertThat(Arrays.stream(samples.labels()).boxed())
                .allSatisfy(label -> assertThat(label).isBetween(0, 9));
        var counts =
                Arrays.stream(samples.labels())
                        .boxed()
                        .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        assertThat(counts.values()).hasSize(10).containsOnly(20L);
        assertThat(SketchClothes.CLASSES).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void drawsTheSameClothesFromTheSameSeed() {
        var first = SketchClothes.draw(100, 3);
        var again = SketchClothes.draw(100, 3);
        var other = SketchClothes.draw(100, 4);
        for (int i = 0; i < 100; i++) {
            assertThat(first.input(i)).isEqualTo(again.input(i)).isNotEqualTo(other.input(i));
        }
    }

    @Test
    void drawsNothingTwice() {
        var samples = SketchClothes.draw(1000, 5);
        var pictures = new HashSet<List<Float>>();
        for (int i = 0; i < samples.count(); i++) {
            pictures.add(pixels(samples, i).boxed().map(Double::floatValue).toList());
        }
        assertThat(pictures).hasSize(1000);
    }

    @Test
    void fillsThePictureAndLeavesTheBackgroundBlack() {
        var samples = SketchClothes.draw(1000, 3);
        for (int i = 0; i < samples.count(); i++) {
            int index = i;
            var seen =
                    IntStream.range(0, 784)
                            .filter(p -> samples.input(index)[p] > .06)
                            .boxed()
                            .toList();
            var rows = seen.stream().mapToInt(p -> p / 28).summaryStatistics();
            var columns = seen.stream().mapToInt(p -> p % 28).summaryStatistics();
            int longer =
                    Math.max(rows.getMax() - rows.getMin(), columns.getMax() - columns.getMin());
            assertThat(longer + 1).as("sample %d", i).isGreaterThanOrEqualTo(21);
            assertThat(pixels(samples, i).filter(value -> value == 0).count())
                    .as("background of sample %d", i)
                    .isGreaterThan(80);
        }
    }

    @Test
    void isAboutAsLightAsPhotosOfClothes() {
        var samples = SketchClothes.draw(2000, 3);
        double mean =
                IntStream.range(0, samples.count())
                        .mapToDouble(i -> pixels(samples, i).average().orElseThrow())
                        .average()
                        .orElseThrow();
        assertThat(mean).as("Fashion-MNIST has .286").isCloseTo(.25, within(.05));
    }

    private static DoubleStream pixels(Samples samples, int index) {
        var input = samples.input(index);
        return IntStream.range(0, input.length).mapToDouble(i -> input[i]);
    }
}
