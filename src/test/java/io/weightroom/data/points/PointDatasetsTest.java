package io.weightroom.data.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec.Points;
import io.weightroom.spec.DatasetSpec.TruthTable;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.TruthFunction;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PointDatasetsTest {

    @ParameterizedTest
    @EnumSource
    void splitsEachClassInProportion(PointShape shape) {
        var dataset = draw(shape, 1200, .03, 7);

        assertThat(dataset.training().count()).isEqualTo(960);
        assertThat(dataset.test().count()).isEqualTo(240);
        for (int label = 0; label < dataset.classes(); label++) {
            assertThat(count(dataset.training(), label)).isEqualTo(960 / dataset.classes());
            assertThat(count(dataset.test(), label)).isEqualTo(240 / dataset.classes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheSamePointsFromTheSameSeed(PointShape shape) {
        var first = draw(shape, 300, .1, 7);
        assertThat(first.training().input(5))
                .isEqualTo(draw(shape, 300, .1, 7).training().input(5));
        assertThat(first.training().input(5))
                .isNotEqualTo(draw(shape, 300, .1, 8).training().input(5));
    }

    @ParameterizedTest
    @EnumSource
    void staysNearTheOrigin(PointShape shape) {
        var training = draw(shape, 500, .03, 7).training();
        for (int i = 0; i < training.count(); i++) {
            for (float coordinate : training.input(i)) {
                assertThat(coordinate).isBetween(-2.2f, 2.2f);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"AND, 0 0 0 1", "OR, 0 1 1 1", "NAND, 1 1 1 0", "XOR, 0 1 1 0"})
    void givesATruthTablesRowsToBothSplits(TruthFunction function, String labels) {
        var dataset = PointDatasets.of(new TruthTable(function));

        assertThat(dataset.training()).isSameAs(dataset.test());
        assertThat(dataset.training().labels())
                .containsExactly(
                        Stream.of(labels.split(" ")).mapToInt(Integer::parseInt).toArray());
        for (int row = 0; row < 4; row++) {
            assertThat(dataset.training().input(row)).containsExactly(row / 2, row % 2);
        }
    }

    @Test
    void drawsTheInnerCircleAtTheFactor() {
        var training = draw(PointShape.CIRCLES, 1000, 0, 7).training();
        for (int i = 0; i < training.count(); i++) {
            var point = training.input(i);
            double expected = training.labels()[i] == 0 ? 1 : .5;
            assertThat(Math.hypot(point[0], point[1])).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void addsNoiseOfTheGivenDeviation() {
        var training = draw(PointShape.CIRCLES, 10_000, .1, 7).training();
        double squares = 0;
        for (int i = 0; i < training.count(); i++) {
            var point = training.input(i);
            double distance = Math.hypot(point[0], point[1]) - (training.labels()[i] == 0 ? 1 : .5);
            squares += distance * distance;
        }
        assertThat(Math.sqrt(squares / training.count())).isCloseTo(.1, within(.01));
    }

    @Test
    void labelsXorBySigns() {
        var training = draw(PointShape.XOR, 400, 0, 7).training();
        for (int i = 0; i < training.count(); i++) {
            var point = training.input(i);
            assertThat(training.labels()[i]).isEqualTo(point[0] * point[1] > 0 ? 0 : 1);
        }
    }

    @Test
    void namesTheNumberThatIsOutOfRange() {
        assertThatThrownBy(() -> draw(PointShape.MOONS, 3, 0, 7))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessage("moons: expected samples from 10 to 100000, found 3");
        assertThatThrownBy(() -> draw(PointShape.MOONS, 100, Double.NaN, 7))
                .hasMessage("moons: expected noise from 0 to 10, found NaN");
        assertThatThrownBy(
                        () ->
                                PointDatasets.draw(
                                        new Points(PointShape.CIRCLES, 100, 0, 1.5), .8, 7))
                .hasMessage("circles: expected factor between 0 and 1, found 1.5");
        assertThatThrownBy(
                        () -> PointDatasets.draw(new Points(PointShape.CIRCLES, 100, 0, .5), 1, 7))
                .hasMessage("circles: expected a training share between 0 and 1, found 1.0");
    }

    private static Dataset draw(PointShape shape, int samples, double noise, long seed) {
        return PointDatasets.draw(new Points(shape, samples, noise, .5), .8, seed);
    }

    private static long count(Samples samples, int label) {
        return Arrays.stream(samples.labels()).filter(found -> found == label).count();
    }
}
