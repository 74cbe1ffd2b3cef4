package io.weightroom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.ScheduleSpec.Cosine;
import io.weightroom.spec.ScheduleSpec.Step;
import io.weightroom.spec.ScheduleSpec.WarmUp;
import io.weightroom.spec.Specs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRatesTest {

    /** What StepLR, CosineAnnealingLR and LinearLR of PyTorch 2.13 gave for 4 epochs of 3 steps. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    step 2 0.5 | 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05
                    step 1 0.1 | 0.1, 0.1, 0.1, 0.01, 0.01, 0.01, 0.001, 0.001, 0.001, 0.0001, 0.0001, 0.0001
                    cosine | 0.1, 0.098296291, 0.09330127, 0.085355339, 0.075, 0.062940952, 0.05, 0.037059048, 0.025, 0.014644661, 0.00669873, 0.001703709
                    warm-up 5 | 0.02, 0.04, 0.06, 0.08, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1
                    """)
    void followEveryScheduleAsPyTorchDoes(String schedule, String expected) {
        var rates = rates(schedule(schedule)).after(0, 12);
        var numbers = Arrays.stream(expected.split(", ")).mapToDouble(Double::valueOf).toArray();
        assertThat(rates).containsExactly(numbers, within(1e-9));
    }

    @Test
    void multiplyAChangedRateByTheSameSchedule() {
        var rates = rates(new Step(2, 0.5), new LearningRateChange(5, 0.4));
        assertThat(rates.after(4, 4)).containsExactly(0.1, 0.4, 0.2, 0.2);
    }

    private static LearningRates rates(ScheduleSpec schedule, LearningRateChange... changes) {
        var spec = Specs.circles().learningRate(0.1).schedule(schedule).epochs(4).build();
        return new LearningRates(spec, 3, List.of(changes));
    }

    private static ScheduleSpec schedule(String text) {
        return Stream.of(new Step(2, 0.5), new Step(1, 0.1), new Cosine(), new WarmUp(5))
                .filter(schedule -> schedule.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
