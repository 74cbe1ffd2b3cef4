package io.weightroom.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {

    private static final Setup PLAIN = Setup.PLAIN;

    /** Every setting away from what it is where nothing is said. */
    static Setup unusual() {
        return PLAIN.with(Setting.DATA, "spirals")
                .with(Setting.SAMPLES, "300")
                .with(Setting.NOISE, "0.025")
                .with(Setting.SPLIT, "70")
                .with(Setting.INPUTS, "x1,x1*x2,sin(x2)")
                .with(Setting.NET, "8-relu,3-none,16-leaky_relu")
                .with(Setting.DROPOUT, "0.2")
                .with(Setting.LOSS, "hinge")
                .with(Setting.OPTIMIZER, "nesterov")
                .with(Setting.LEARNING_RATE, "0.003")
                .with(Setting.L1, "0.001")
                .with(Setting.L2, "0.0001")
                .with(Setting.BATCH, "all")
                .with(Setting.INIT, "kaiming")
                .with(Setting.SEED, "987654321")
                .with(Setting.ENGINE, "torch")
                .with(Setting.EPOCHS, "10000")
                .with(Setting.PACE, "max");
    }

    @Test
    void comesBackFromTheSpecItMakes() {
        for (var setup : List.of(PLAIN, unusual())) {
            var back = Setup.of(setup.spec("here"));

            for (var setting : Setting.values()) {
                assertThat(back.get(setting)).as(setting.key()).isEqualTo(setup.get(setting));
            }
            assertThat(back.spec("here")).isEqualTo(setup.spec("here"));
        }
    }

    @Test
    void asksForOneLogitWhereThereAreTwoClasses() {
        var spec = PLAIN.with(Setting.NET, "3-relu").spec("here");

        assertThat(spec.layers())
                .containsExactly(
                        new LayerSpec.Linear(3),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Linear(1));
        assertThat(spec.loss()).isEqualTo(LossSpec.BINARY_CROSS_ENTROPY);
        assertThat(spec.optimizer()).isEqualTo(new OptimizerSpec.Sgd(0, false, 0));
    }

    @Test
    void asksForAnOutputForEachOfThreeClasses() {
        var spec = PLAIN.with(Setting.DATA, "blobs").with(Setting.NET, "").spec("here");

        assertThat(spec.layers()).containsExactly(new LayerSpec.Linear(3));
        assertThat(spec.loss()).isEqualTo(LossSpec.CROSS_ENTROPY);
    }

    @Test
    void learnsNumbersBySquaredErrorWhateverTheLossSays() {
        var spec = PLAIN.with(Setting.DATA, "sine").with(Setting.LOSS, "hinge").spec("here");

        assertThat(spec.loss()).isEqualTo(LossSpec.MSE);
        assertThat(spec.layers().getLast()).isEqualTo(new LayerSpec.Linear(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "net | 1000-relu",
                "net | 4-softmax",
                "net | 4",
                "net | 1-tanh,1-tanh,1-tanh,1-tanh,1-tanh,1-tanh,1-tanh,1-tanh,1-tanh",
                "lr | NaN",
                "lr | 0",
                "lr | 1e400",
                "lr | -1",
                "n | 5001",
                "noise | 1.01",
                "inputs | x1,x1",
                "inputs | x3",
                "batch | 0",
                "seed | 1.5",
                "pace | 31",
                "optimizer | sdg",
            })
    void refusesWhatNoControlOffers(String key, String text) {
        var setting = Setting.find(key).orElseThrow();

        assertThat(setting.problem(text))
                .hasValueSatisfying(
                        p ->
                                assertThat(p)
                                        .contains(text.substring(0, Math.min(30, text.length()))));
        assertThatThrownBy(() -> PLAIN.with(setting, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key + ": expected ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lr | 0.1 | LIVE",
                "pace | 5 | LIVE",
                "optimizer | adam | ON",
                "net | 4-relu,2-none | ON",
                "dropout | 0.5 | ON",
                "net | 4-tanh,3-tanh | ANEW",
                "seed | 9 | ANEW",
                "inputs | x1 | ANEW",
            })
    void keepsTheNetworkWhereItStillFits(String key, String text, Setting.Effect effect) {
        var changed = PLAIN.with(Setting.find(key).orElseThrow(), text);

        assertThat(PLAIN.effectOf(changed)).isEqualTo(effect);
        assertThat(PLAIN.effectOf(changed.with(Setting.SEED, "3"))).isEqualTo(Setting.Effect.ANEW);
    }
}
