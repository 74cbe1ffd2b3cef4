package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.metrics.MetricPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static List<MetricPoint> points(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(step -> new MetricPoint(step, step / 10.0, step, 0.5))
                .toList();
    }

    private static Curve curve(List<MetricPoint> points) {
        var curve = new Curve(List.of());
        curve.add(points);
        return curve;
    }

    @Test
    void keepsThreeHundredPointsAsTheyAre() {
        assertThat(curve(points(300)).points()).isEqualTo(points(300));
    }

    @Test
    void keepsFirstAndLastPointOfALongCurve() {
        var thinned = curve(points(5000)).points();

        assertThat(thinned).hasSizeLessThanOrEqualTo(300).hasSizeGreaterThan(100);
        assertThat(thinned.getFirst()).isEqualTo(points(5000).getFirst());
        assertThat(thinned.getLast()).isEqualTo(points(5000).getLast());
    }

    @Test
    void mergesNeighboursIntoTheMeanOfTheirSteps() {
        var thinned = curve(points(301)).points();
        double steps = 0;
        double sum = 0;
        long before = 0;
        for (var point : thinned) {
            sum += point.loss() * (point.step() - before);
            steps += point.step() - before;
            before = point.step();
        }

        assertThat(sum / steps).isCloseTo(151, within(1e-9));
    }

    @Test
    void isTheSameHoweverItsPointsCome() {
        var slowly = new Curve(List.of());
        var all = new ArrayList<>(points(1234));
        for (int i = 0; i < all.size(); i += 7) {
            slowly.add(all.subList(i, Math.min(i + 7, all.size())));
        }

        assertThat(slowly.points()).isEqualTo(curve(points(1234)).points());
    }
}
