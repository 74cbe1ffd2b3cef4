package io.weightroom.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchNoiseTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void isThatOfOneBatchHoweverManyStepsAPointIsTheMeanOf(int stepsPerPoint) {
        assertThat(BatchNoise.of(curve(400, stepsPerPoint, 0.2))).isCloseTo(0.2, within(0.02));
    }

    @Test
    void isNoneWhereTheLossFallsEvenly() {
        assertThat(BatchNoise.of(curve(400, 1, 0))).isLessThan(0.01);
    }

    @Test
    void isUnknownWhereThereAreTooFewPoints() {
        assertThat(BatchNoise.of(curve(7, 1, 0.2))).isNaN();
        assertThat(BatchNoise.of(List.of())).isNaN();
    }

    private static List<MetricPoint> curve(int points, int stepsPerPoint, double noise) {
        var random = new Random(42);
        var curve = new ArrayList<MetricPoint>();
        for (int i = 1; i <= points; i++) {
            double chance = 0;
            for (int s = 0; s < stepsPerPoint; s++) {
                chance += noise * random.nextGaussian() / stepsPerPoint;
            }
            double loss = 2 - i * 0.002 + chance;
            curve.add(new MetricPoint((long) i * stepsPerPoint, i, loss, 0.5));
        }
        return curve;
    }
}
