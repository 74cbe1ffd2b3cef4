package io.weightroom.widget;

import static io.weightroom.lesson.Measurement.Quantity.PARAMETERS;
import static io.weightroom.lesson.Measurement.Quantity.TEST_ACCURACY;
import static io.weightroom.lesson.Measurement.Quantity.TEST_LOSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.lesson.Measurement.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"97.4 %", "97.4%", "97,4 %", "0.974", ".974", "97.4", " 97.4 % "})
    void readsAnAccuracyAsPeopleTypeIt(String typed) {
        assertThat(parsed(TEST_ACCURACY, typed)).isEqualTo(0.974, within(1e-12));
    }

    @Test
    void readsALossAboveOneAsItStands() {
        assertThat(parsed(TEST_LOSS, "2.3")).isEqualTo(2.3);
    }

    @Test
    void readsThousandsWithASpace() {
        assertThat(parsed(PARAMETERS, "101 770")).isEqualTo(101770);
        assertThat(parsed(PARAMETERS, "101,770")).isEqualTo(101770);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about 97", "97 % or so", "NaN", "1e", "--1"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(MeasuredNumber.parse(TEST_ACCURACY, typed)).isEmpty();
    }

    @Test
    void showsWhatItReads() {
        assertThat(MeasuredNumber.text(TEST_ACCURACY, 0.974)).isEqualTo("97.4 %");
        assertThat(MeasuredNumber.text(PARAMETERS, 101770)).isEqualTo("101,770");
        assertThat(MeasuredNumber.text(TEST_LOSS, 0.08321)).isEqualTo("0.0832");
    }

    private static double parsed(Quantity quantity, String typed) {
        return MeasuredNumber.parse(quantity, typed).orElseThrow();
    }
}
