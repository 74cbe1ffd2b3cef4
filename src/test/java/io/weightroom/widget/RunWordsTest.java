package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.Tuning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunWordsTest {

    @Test
    void saysWhichEpochIsTrained() {
        assertThat(RunWords.state(run(RunState.TRAINING, null, 12)))
                .isEqualTo("training, epoch 2 of 3");
    }

    @Test
    void saysWithHowManyOthersItTakesTurns() {
        assertThat(RunWords.state(sharing(2))).isEqualTo("training with one other, epoch 2 of 3");
        assertThat(RunWords.state(sharing(13))).isEqualTo("training with 12 others, epoch 2 of 3");
    }

    private static RunView sharing(int runs) {
        return FakeRuns.run(
                1,
                new Place("home", "circles"),
                Widgets.circles(10),
                RunState.TRAINING,
                Optional.empty(),
                12,
                List.of(),
                runs);
    }

    @Test
    void saysHowManyParametersStayAsTheyAre() {
        var base =
                new PretrainedBase(
                        Shape.of(1, 2, 2),
                        List.of(new LayerSpec.Flatten(), new LayerSpec.Linear(3)),
                        3,
                        "");
        var frozen = new LayerSpec.Pretrained("small", Tuning.FROZEN, Optional.of(base));
        var spec = Specs.layers(frozen, new LayerSpec.Linear(2)).build();
        var shape = NetworkShape.of(Shape.of(1, 8, 8), spec.layers());

        assertThat(RunWords.parameters(shape, spec)).isEqualTo("23 parameters, 15 of them frozen");
        assertThat(RunWords.network(shape, spec)).isEqualTo("1 × 8 × 8 → small frozen → 2");
    }

    @Test
    void neverCountsPastTheLastEpoch() {
        assertThat(RunWords.state(run(RunState.TRAINING, null, 30)))
                .isEqualTo("training, epoch 3 of 3");
    }

    @Test
    void tellsInitialWeightsFromAPause() {
        assertThat(RunWords.state(run(RunState.PAUSED, null, 0)))
                .isEqualTo("ready, at its initial weights");
        assertThat(RunWords.state(run(RunState.PAUSED, null, 7)))
                .isEqualTo("paused, epoch 1 of 3, step 7");
    }

    @Test
    void explainsADivergedRunAndSaysWhatToTry() {
        var run = run(RunState.ENDED, new RunOutcome.Diverged(12, Double.NaN), 12);
        assertThat(RunWords.state(run)).isEqualTo("diverged at step 12");
        assertThat(RunWords.trouble(run))
                .hasValueSatisfying(
                        words ->
                                assertThat(words)
                                        .contains("step 12")
                                        .contains("learning rate of 10 is too large")
                                        .endsWith("Try 0.01."));
    }

    @Test
    void hasNoTroubleWithARunThatCompleted() {
        assertThat(RunWords.trouble(run(RunState.ENDED, new RunOutcome.Completed(), 30))).isEmpty();
    }

    @Test
    void roundsASpeedToThreeDigits() {
        assertThat(RunWords.pace(run(RunState.TRAINING, null, 1)))
                .isEqualTo("41,200 samples/s · cpu");
    }

    @Test
    void summarisesANetwork() {
        var spec = Widgets.circles(0.01);
        assertThat(RunWords.network(NetworkShape.of(Shape.of(2), spec.layers()), spec))
                .isEqualTo("2 → 8 relu → 2");
    }

    private static RunView run(
            RunState state, @org.jspecify.annotations.Nullable RunOutcome outcome, long step) {
        return FakeRuns.run(
                1,
                new Place("home", "circles"),
                Widgets.circles(10),
                state,
                Optional.ofNullable(outcome),
                step,
                List.of());
    }
}
