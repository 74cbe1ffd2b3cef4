package io.weightroom.engine.torch;

import io.weightroom.lesson.LayerList;
import io.weightroom.lesson.SpecRefused;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.training.Split;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds batch_norm and residual layers to numbers that PyTorch 2.13 gave in Python for the weights
 * and data of {@link Waves}: the losses of four steps, then that of each sample by the running mean
 * and variance.
 */
class NormalisationNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    linear 4, batch_norm, linear 3 | 0.5 | 1.478000, 1.105829, 0.927696, 0.785645 | 0.793376, 0.787095, 1.298466, 0.748802, 0.797650
                    residual [tanh, residual [linear 2]], linear 3 | 0.5 | 0.629829, 0.371947, 0.274273, 0.221502 | 0.094761, 0.147736, 0.430082, 0.089260, 0.168962
                    """)
    void normalisesRowsAsPyTorchDoes(String layers, double rate, String steps, String samples)
            throws SpecRefused {
        agrees(Shape.of(2), layers, rate, steps, samples);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conv2d 2 3, batch_norm, flatten, linear 3 | 0.05 | 1.169691, 1.139302, 1.113889, 1.092013 | 0.854923, 1.333772, 1.090638, 1.051587, 1.096852
                    conv2d 2 3, residual [conv2d 2 3 padding=1, relu], flatten, linear 3 | 0.05 | 2.712187, 0.839554, 0.622164, 0.524421 | 0.482655, 0.479042, 0.255966, 0.639069, 0.365607
                    conv2d 2 3, batch_norm, residual [conv2d 2 3 padding=1, batch_norm, relu, conv2d 2 3 padding=2 dilation=2], relu, flatten, linear 3 | 0.05 | 1.707659, 1.301062, 1.071136, 1.008272 | 1.371449, 0.898708, 0.855433, 1.158106, 1.160347
                    """)
    void normalisesPicturesAsPyTorchDoes(String layers, double rate, String steps, String samples)
            throws SpecRefused {
        agrees(Shape.of(1, 8, 8), layers, rate, steps, samples);
    }

    private static void agrees(
            Shape shape, String layers, double rate, String steps, String samples)
            throws SpecRefused {
        var spec =
                Specs.circles()
                        .layers(LayerList.read(layers))
                        .batch(new BatchSize.All())
                        .optimizer(new Sgd(0, false, 0))
                        .epochs(10)
                        .build();
        var data = Waves.samples(shape, new int[] {0, 1, 2, 0, 1});
        try (var session = Waves.open(spec, data, 3)) {
            Waves.assertClose(Waves.losses(session, rate), steps);
            Waves.assertClose(session.score(Split.TEST, 0, 5).losses(), samples);
        }
    }
}
