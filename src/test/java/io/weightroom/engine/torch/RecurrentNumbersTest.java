package io.weightroom.engine.torch;

import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.Specs;
import io.weightroom.spec.Written;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds embeddings and recurrent layers to PyTorch 2.13: Embedding(6, 3), the layers named with
 * batch_first, the last one's {@code [:, -1]}, Linear(3).
 */
class RecurrentNumbersTest {

    /** Losses of four steps, then the first three values of each parameter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rnn 4 | 1.155587, 1.083216, 1.057173, 1.047876 | 0.395537, 0.404703, 0.041787, -0.486290, -0.288600, 0.174427, 0.443689, -0.023502, -0.417796, -0.225299, 0.349694, 0.606797, -0.102591, -0.384280, -0.309046, 0.174876, 0.600980, 0.163555, -0.296332, -0.420072, -0.052567
                    lstm 4 | 1.152698, 1.115246, 1.093012, 1.079397 | 0.432818, 0.486376, 0.092763, -0.499811, -0.265693, 0.212702, 0.417789, -0.003572, -0.422916, -0.197107, 0.283061, 0.502044, -0.074399, -0.450913, -0.413799, 0.310357, 0.536589, 0.206723, -0.291416, -0.274962, -0.202594
                    gru 4 | 1.177255, 1.098717, 1.069096, 1.055944 | 0.415691, 0.420048, 0.038214, -0.498309, -0.261185, 0.216071, 0.417443, 0.000640, -0.423780, -0.189354, 0.275314, 0.512123, -0.066647, -0.458660, -0.403720, 0.332317, 0.562972, 0.205252, -0.341978, -0.240040, -0.186954
                    lstm 3, gru 4 | 1.083490, 1.068737, 1.062026, 1.058657 | 0.422169, 0.453121, 0.067476, -0.498888, -0.266417, 0.210996, 0.417599, -0.004221, -0.423630, -0.198131, 0.276423, 0.496046, -0.075424, -0.457551, -0.419797, 0.332998, 0.493937, 0.196586, -0.483103, -0.370348, 0.081953, 0.482577, 0.130409, -0.337635, -0.307894, 0.160112, 0.484934, 0.053443, -0.397834, -0.495368, 0.297524, 0.560037, 0.177360
                    rnn 3, rnn 3 | 1.107024, 1.085932, 1.073818, 1.065854 | 0.431764, 0.464934, 0.070647, -0.501423, -0.269081, 0.210653, 0.419077, -0.004409, -0.422776, -0.203979, 0.267241, 0.496918, -0.081271, -0.466733, -0.418925, 0.340527, 0.491193, 0.201275, -0.482632, -0.372961, 0.085408, 0.466145, 0.111444, -0.366877, -0.324326, 0.141147, 0.455692, 0.030366, -0.299238, -0.510291, 0.418607, 0.465294, 0.151020
                    """)
    void computesEveryRecurrentLayerAsPyTorchDoes(String layers, String losses, String weights) {
        var all = new ArrayList<LayerSpec>();
        all.add(new Embedding(3));
        for (var layer : layers.split(", ")) {
            var words = layer.split(" ");
            var cell = Written.find(Cell.class, words[0]).orElseThrow();
            all.add(new Recurrent(cell, Integer.parseInt(words[1])));
        }
        all.add(new Linear(3));
        var spec =
                Specs.layers(all.toArray(LayerSpec[]::new))
                        .optimizer(new Sgd(0, false, 0))
                        .batch(new BatchSize.All())
                        .epochs(10)
                        .build();
        var tokens = Waves.tokens(4, 6, new int[] {0, 1, 2, 0, 1});
        try (var session = Waves.open(spec, tokens, 3)) {
            Waves.assertClose(Waves.losses(session, 0.5), losses);
            Waves.assertClose(Waves.weights(session, 3), weights);
        }
    }
}
