package io.weightroom.engine.torch;

import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.AvgPool2d;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.OptimizerSpec.Adagrad;
import io.weightroom.spec.OptimizerSpec.Adam;
import io.weightroom.spec.OptimizerSpec.Adamw;
import io.weightroom.spec.OptimizerSpec.Rmsprop;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Written;
import io.weightroom.training.Split;
import io.weightroom.training.TrainingSession;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the engine to numbers that PyTorch 2.13 gave in Python for the same weights and data, those
 * of {@link Waves}.
 */
class PyTorchNumbersTest {

    private static final int[] THREE = {0, 1, 2, 0, 1};
    private static final int[] TWO = {0, 1, 1, 0, 1};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sgd | 0.534987, 0.533724, 0.006022, -0.531457, -0.529176, -0.065727, -0.443927, -0.216670, 0.102399
                    sgd decay | 0.532748, 0.531378, 0.005786, -0.529281, -0.526760, -0.065241, -0.441564, -0.215498, 0.101649
                    momentum | 0.717899, 0.660067, -0.096305, -0.776355, -0.609760, 0.052827, -0.355522, -0.135157, -0.067519
                    nesterov decay | 0.775548, 0.696268, -0.128394, -0.856173, -0.635519, 0.097508, -0.324003, -0.107124, -0.117715
                    rmsprop | 1.867962, 1.696244, -0.505270, -1.939905, -2.718118, 1.731774, -0.129582, 0.097073, -0.144547
                    rmsprop decay | 1.689068, 1.426509, -0.407325, -1.822550, -2.297132, 1.513051, -0.131993, 0.084475, -0.125378
                    adagrad | 0.713715, 0.746286, -0.208472, -0.674919, -0.788656, 0.161769, -0.244421, 0.000183, -0.051795
                    adagrad decay | 0.712048, 0.743668, -0.206756, -0.673814, -0.785623, 0.160459, -0.243313, -0.000717, -0.051251
                    adam | 0.907494, 0.940093, -0.404082, -0.866880, -0.975662, 0.351539, -0.046442, 0.194344, -0.248027
                    adam decay | 0.906311, 0.938135, -0.402379, -0.866138, -0.974429, 0.350796, -0.045533, 0.193193, -0.247246
                    adamw decay | 0.904480, 0.936932, -0.403522, -0.864033, -0.972330, 0.351224, -0.044906, 0.194620, -0.248062
                    """)
    void updatesWeightsAsPyTorchDoes(String optimizer, String expected) {
        var spec = specs(new Linear(3)).optimizer(optimizer(optimizer)).build();
        try (var session = open(spec, Shape.of(2), THREE, 3)) {
            for (int step = 0; step < 5; step++) {
                session.train(1, 0.1);
            }
            Waves.assertClose(Waves.weights(session, Integer.MAX_VALUE), expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    relu | 1.276331, 1.181633, 1.121703, 1.059845
                    leaky_relu | 1.278109, 1.184156, 1.124793, 1.063524
                    elu | 1.457835, 1.268078, 1.149768, 1.069100
                    gelu | 1.317721, 1.259906, 1.212064, 1.170255
                    silu | 1.309936, 1.262396, 1.221778, 1.185905
                    softplus | 1.438218, 1.214826, 1.129069, 1.080479
                    sigmoid | 1.332680, 1.235573, 1.176446, 1.138501
                    tanh | 1.464090, 1.269545, 1.147026, 1.065352
                    softmax | 1.249717, 1.229969, 1.211744, 1.194887
                    max_pool2d 2 | 1.313211, 1.237202, 1.177526, 1.128744
                    max_pool2d 3 stride=1 | 1.182023, 1.101634, 1.067400, 1.052690
                    avg_pool2d 2 | 1.240438, 1.180786, 1.130456, 1.087701
                    avg_pool2d 3 stride=1 | 1.214784, 1.173373, 1.140288, 1.113233
                    conv2d 3 2 stride=2 padding=1 | 5.711372, 1.963705, 1.273897, 1.148579
                    dropout 0.0 | 1.564097, 1.157532, 1.012180, 0.943832
                    """)
    void computesEveryLayerAsPyTorchDoes(String layer, String expected) {
        var spec =
                specs(new Conv2d(2, 3, 1, 0), layer(layer), new Flatten(), new Linear(3))
                        .optimizer(new Sgd(0, false, 0))
                        .build();
        try (var session = open(spec, Shape.of(1, 8, 8), THREE, 3)) {
            Waves.assertClose(Waves.losses(session, 0.05), expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cross-entropy | 3 | 0.821400, 0.670207, 0.564714, 0.489535 | 0.340362, 0.443447, 0.637982, 0.291125, 0.457658
                    binary-cross-entropy | 3 | 0.566227, 0.545734, 0.526606, 0.508740 | 0.460517, 0.547585, 0.474765, 0.435562, 0.541756
                    mse | 3 | 0.478304, 0.228911, 0.116540, 0.064908 | 0.009531, 0.076683, 0.065863, 0.009564, 0.040616
                    hinge | 3 | 0.299437, 0.169772, 0.144778, 0.117570 | 0.000000, 0.223042, 0.048722, 0.000000, 0.187601
                    binary-cross-entropy | 1 | 1.074606, 0.911267, 0.776908, 0.667923 | 0.473531, 0.609260, 0.707904, 0.460716, 0.648911
                    mse | 1 | 2.243368, 0.076399, 0.024989, 0.017189 | 0.003531, 0.014501, 0.044671, 0.000014, 0.000126
                    hinge | 1 | 1.631962, 1.240735, 0.849508, 0.463578 | 0.000000, 0.058181, 0.687539, 0.000000, 0.312143
                    """)
    void computesEveryLossAsPyTorchDoes(String loss, int outputs, String steps, String samples) {
        var spec =
                specs(new Linear(outputs))
                        .optimizer(new Sgd(0, false, 0))
                        .loss(Written.find(LossSpec.class, loss).orElseThrow())
                        .build();
        var labels = outputs == 1 ? TWO : THREE;
        try (var session = open(spec, Shape.of(2), labels, outputs == 1 ? 2 : 3)) {
            Waves.assertClose(Waves.losses(session, 0.5), steps);
            Waves.assertClose(session.score(Split.TEST, 0, 5).losses(), samples);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sgd | 1.060863, 0.968682, 0.920545, 0.894585
                    rmsprop | 1.060863, 6.893198, 1.781196, 0.867066
                    adagrad | 1.060863, 0.896384, 0.846185, 0.824189
                    adam | 1.060863, 0.896384, 0.927452, 0.862581
                    adamw decay | 1.060863, 0.896381, 0.927426, 0.862610
                    """)
    void updatesTheWeightsOfSeveralChannelsAsPyTorchDoes(String optimizer, String expected) {
        var spec =
                specs(new Conv2d(2, 3, 1, 0), new Conv2d(3, 2, 1, 0), new Flatten(), new Linear(3))
                        .optimizer(optimizer(optimizer))
                        .build();
        try (var session = open(spec, Shape.of(1, 8, 8), THREE, 3)) {
            Waves.assertClose(Waves.losses(session, 0.01), expected);
        }
    }

    private static Specs specs(LayerSpec... layers) {
        return Specs.layers(layers).batch(new BatchSize.All()).epochs(10).seed(1);
    }

    private static TrainingSession open(TrainingSpec spec, Shape shape, int[] labels, int classes) {
        return Waves.open(spec, Waves.samples(shape, labels), classes);
    }

    private static OptimizerSpec optimizer(String text) {
        double decay = text.endsWith(" decay") ? 0.01 : 0;
        return switch (text.replace(" decay", "")) {
            case "sgd" -> new Sgd(0, false, decay);
            case "momentum" -> new Sgd(0.9, false, decay);
            case "nesterov" -> new Sgd(0.9, true, decay);
            case "rmsprop" -> new Rmsprop(decay);
            case "adagrad" -> new Adagrad(decay);
            case "adam" -> new Adam(decay);
            case "adamw" -> new Adamw(decay);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LayerSpec layer(String text) {
        List<LayerSpec> known =
                List.of(
                        new MaxPool2d(2, 2),
                        new MaxPool2d(3, 1),
                        new AvgPool2d(2, 2),
                        new AvgPool2d(3, 1),
                        new Conv2d(3, 2, 2, 1),
                        new LayerSpec.Dropout(0));
        return known.stream()
                .filter(layer -> layer.text().equals(text))
                .findFirst()
                .orElseGet(() -> new Activate(Written.find(Activation.class, text).orElseThrow()));
    }
}
