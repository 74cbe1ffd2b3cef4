package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "2.302585, 2.30",
        "0.034567, 0.0346",
        "123.4, 123",
        "0, 0",
        "2.3e17, 2.3e17",
        "Infinity, infinite"
    })
    void writesThreeSignificantDigits(double value, String text) {
        assertThat(Figures.significant(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "10, 10", "1e9, 1e9", "1e-7, 1e-7", "0.05, 0.05"})
    void writesChosenNumbersAsShortAsTheyAre(double value, String text) {
        assertThat(Figures.chosen(value)).isEqualTo(text);
    }

    @Test
    void writesTimesAndShares() {
        assertThat(Figures.duration(0.4)).isEqualTo("less than 1 s");
        assertThat(Figures.duration(75)).isEqualTo("75 s");
        assertThat(Figures.duration(600)).isEqualTo("10 min");
        assertThat(Figures.percent(0.9754)).isEqualTo("97.5 %");
        assertThat(Figures.speed(41_234)).isEqualTo("41,200");
        assertThat(Figures.speed(87)).isEqualTo("87");
    }
}
