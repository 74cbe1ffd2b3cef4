package io.weightroom.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.classroom.LearnerId;
import org.junit.jupiter.api.Test;

class TileCurveTest {

    private static final LearnerId ADA = new LearnerId("ada");

    private final WallRuns runs = new WallRuns();

    @Test
    void isAsLongAsTheRunIs() {
        var half = TileCurve.of(runs.add(ADA, WallRuns.STEPS / 2));
        assertThat(half.train()).hasSize(TileCurve.LENGTH / 2);

        var whole = TileCurve.of(runs.add(ADA, WallRuns.STEPS));
        assertThat(whole.train()).hasSize(TileCurve.LENGTH).endsWith((byte) 100);
        assertThat(whole.ofLoss()).isFalse();
    }

    @Test
    void keepsItsBeginningWhileItGrows() {
        var earlier = TileCurve.of(runs.add(ADA, 40)).train();
        var later = TileCurve.of(runs.add(ADA, 60)).train();

        assertThat(later).startsWith(earlier);
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        var curve = TileCurve.of(runs.add(ADA, 50));

        assertThat(curve.test()).hasSize(20);
        assertThat(curve.test()[18]).isEqualTo(TileCurve.NONE);
        assertThat(curve.test()[19]).isEqualTo((byte) 50);
    }

    @Test
    void isEmptyBeforeTheFirstPoint() {
        assertThat(TileCurve.of(runs.add(ADA, 0)).train()).isEmpty();
    }
}
