package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.LayerList;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.Tuning;
import io.weightroom.training.Split;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds networks that begin with a pretrained one, of other channels and another size, to numbers
 * that PyTorch 2.13 gave in Python for the weights and data of {@link Waves}: the losses of four
 * steps, then that of each sample.
 */
class PretrainedNumbersTest {

    private static final Shape INPUT = Shape.of(3, 8, 8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FROZEN     | 1 5 7   | 1.222718, 1.159643, 1.115478, 1.084849 | 1.097845, 1.037018, 1.473847, 1.100182, 0.609532
                    FROZEN     | 3 8 8   | 1.311783, 1.173489, 1.058632, 0.962939 | 0.986608, 0.644688, 0.833283, 1.115596, 0.834598
                    FROZEN     | 1 16 16 | 1.225716, 1.161955, 1.119073, 1.090780 | 1.211192, 0.836880, 1.251100, 1.189971, 0.873318
                    LAST_BLOCK | 1 5 7   | 1.178616, 1.140483, 1.115836, 1.099705 | 1.128755, 0.998286, 1.293761, 1.066771, 0.958196
                    LAST_BLOCK | 3 8 8   | 1.170411, 1.130760, 1.100097, 1.075739 | 1.138863, 0.956002, 1.166352, 1.091475, 0.927469
                    ALL        | 1 5 7   | 1.267482, 1.043458, 0.933266, 0.819446 | 0.861185, 0.643733, 1.855081, 0.961506, 0.600953
                    ALL        | 3 8 8   | 1.088325, 1.054421, 1.027874, 1.002624 | 0.889243, 0.815952, 1.754176, 0.874956, 0.762358
                    SCRATCH    | 1 16 16 | 0.996549, 0.908861, 0.854315, 0.813274 | 0.899219, 0.839430, 1.778882, 0.891328, 0.855091
                    """)
    void learnsWhatIsNotFrozenAsPyTorchDoes(
            Tuning tuning, String shape, String steps, String samples) throws SpecRefused {
        var sizes = List.of(shape.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        var spec =
                Specs.layers(pretrained(tuning), new LayerSpec.Linear(3))
                        .batch(new BatchSize.All())
                        .optimizer(new Sgd(0, false, 0))
                        .epochs(10)
                        .build();
        var data = Waves.samples(Shape.of(sizes), new int[] {0, 1, 2, 0, 1});
        try (var session = Waves.open(spec, data, 3)) {
            Waves.assertClose(Waves.losses(session, 0.05), steps);
            Waves.assertClose(session.score(Split.TEST, 0, 5).losses(), samples);
        }
    }

    @ParameterizedTest
    @CsvSource({"FROZEN, 98", "LAST_BLOCK, 60", "ALL, 0", "SCRATCH, 0"})
    void countsWhatIsFrozen(Tuning tuning, long frozen) throws SpecRefused {
        var layers = List.of(pretrained(tuning), new LayerSpec.Linear(3));

        assertThat(NetworkShape.of(Shape.of(1, 28, 28), layers).totalParameters())
                .isEqualTo(98 + 72 * 3 + 3);
        assertThat(PretrainedBase.frozen(layers)).isEqualTo(frozen);
    }

    private static LayerSpec pretrained(Tuning tuning) throws SpecRefused {
        var layers = LayerList.read("conv2d 2 3 padding=1, batch_norm, relu, conv2d 2 3, flatten");
        return new LayerSpec.Pretrained(
                "waves", tuning, Optional.of(new PretrainedBase(INPUT, layers, 72, "")));
    }
}
