package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RateCurveTest {

    @Test
    void isLevelWithoutASchedule() {
        var curve = RateCurve.of(spec(Optional.empty()), 10);
        assertThat(curve.getFirst()).containsExactly(0.0, 0.5);
        assertThat(curve.getLast()).containsExactly(4.0, 0.5);
    }

    @Test
    void followsTheScheduleFromStepToStep() {
        var cosine = RateCurve.of(spec(Optional.of(new ScheduleSpec.Cosine())), 10);
        assertThat(cosine.getFirst().getLast()).isEqualTo(0.5);
        assertThat(cosine.get(cosine.size() / 2).getLast()).isEqualTo(0.25, within(1e-3));
        assertThat(cosine.getLast().getLast()).isLessThan(0.01);
        var steps = RateCurve.of(spec(Optional.of(new ScheduleSpec.Step(2, 0.1))), 10);
        assertThat(steps.getFirst().getLast()).isEqualTo(0.5);
        assertThat(steps.getLast().getLast()).isEqualTo(0.05, within(1e-9));
    }

    @Test
    void knowsHowManyStepsAnEpochHas() {
        var spec = spec(Optional.empty());
        assertThat(RateCurve.stepsPerEpoch(spec, OptionalInt.empty())).isEqualTo(3);
        var draft = spec.draft();
        draft.dataset = new DatasetSpec.Catalogued("mnist", OptionalInt.of(1000));
        assertThat(RateCurve.stepsPerEpoch(draft.spec(), OptionalInt.of(60_000))).isEqualTo(32);
        draft.dataset = new DatasetSpec.Catalogued("mnist", OptionalInt.empty());
        assertThat(RateCurve.stepsPerEpoch(draft.spec(), OptionalInt.of(60_000))).isEqualTo(1875);
    }

    private static TrainingSpec spec(Optional<ScheduleSpec> schedule) {
        var draft = Widgets.circles(0.5).draft();
        draft.schedule = schedule;
        draft.epochs = 4;
        draft.batchSize = new BatchSize.Of(32);
        return draft.spec();
    }
}
