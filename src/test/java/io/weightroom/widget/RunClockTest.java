package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunClockTest {

    @Test
    void knowsTheSecondsAtTheEndsOfEpochs() {
        var clock = RunClock.of(List.of(epoch(1, 10, 2), epoch(2, 20, 3)), 10);
        assertThat(clock.seconds(0)).isZero();
        assertThat(clock.seconds(10)).isEqualTo(2);
        assertThat(clock.seconds(20)).isEqualTo(3);
    }

    @Test
    void goesEvenlyBetweenThem() {
        var clock = RunClock.of(List.of(epoch(1, 10, 2), epoch(2, 20, 3)), 10);
        assertThat(clock.seconds(5)).isEqualTo(1);
        assertThat(clock.seconds(15)).isEqualTo(2.5);
    }

    @Test
    void goesOnAtThePaceOfTheLastEpoch() {
        var clock = RunClock.of(List.of(epoch(1, 10, 2), epoch(2, 20, 3)), 10);
        assertThat(clock.seconds(30)).isEqualTo(4);
    }

    @Test
    void goesNoFurtherThanTheRunCanHaveTrained() {
        var clock = RunClock.of(List.of(epoch(1, 10, 2)), 5);
        assertThat(clock.seconds(20)).isEqualTo(4);
        assertThat(clock.seconds(100)).isEqualTo(5);
    }

    @Test
    void knowsNothingBeforeTheFirstEpochAndOfOlderRows() {
        assertThat(RunClock.of(List.of(), 10).seconds(7)).isZero();
        assertThat(RunClock.of(List.of(epoch(1, 10, 0)), 10).seconds(7)).isZero();
    }

    private static EpochMetrics epoch(int number, long step, double seconds) {
        var none = new Evaluation(0, 0, 0, new int[0][], List.of());
        return new EpochMetrics(number, step, 0, 0, none, Optional.empty(), 0, seconds);
    }
}
