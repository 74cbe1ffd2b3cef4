package io.weightroom.engine.torch;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Cell;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.OptimizerSpec.Adam;
import io.weightroom.spec.OptimizerSpec.Sgd;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.ScheduleSpec.Cosine;
import io.weightroom.spec.ScheduleSpec.Step;
import io.weightroom.spec.ScheduleSpec.WarmUp;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.training.RunListener;
import io.weightroom.training.TrainingRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds clipping and schedules to PyTorch 2.13, with the weights and data of {@link Waves}. */
class ClipAndScheduleNumbersTest {

    private static final int[] LABELS = {0, 1, 2, 0, 1};
    private static final Samples SAMPLES = Waves.samples(Shape.of(2), LABELS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    norm 0.1 | 0.476180, 0.493109, 0.038563, -0.452555, -0.502910, -0.104014, -0.471580, -0.242711, 0.156093
                    norm 100.0 | 0.717899, 0.660067, -0.096305, -0.776355, -0.609760, 0.052827, -0.355522, -0.135157, -0.067519
                    value 0.05 | 0.486456, 0.520369, 0.004839, -0.444122, -0.545183, -0.073987, -0.434275, -0.202566, 0.144363
                    """)
    void clipsGradientsAsPyTorchDoes(String clip, String expected) {
        var spec =
                Specs.layers(new Linear(3))
                        .optimizer(new Sgd(0.9, false, 0))
                        .clip(clip(clip))
                        .batch(new BatchSize.All())
                        .epochs(5)
                        .build();
        try (var session = Waves.open(spec, SAMPLES, 3)) {
            for (int step = 0; step < 5; step++) {
                session.train(1, 0.1);
            }
            Waves.assertClose(Waves.weights(session, 6), expected);
        }
    }

    /** Its two biases have one gradient, which must not be scaled twice. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    norm 0.1 | 0.425272, 0.467873, 0.080313, -0.499715, -0.266918, 0.211282, 0.418056, -0.003936, -0.423051, -0.199374, 0.279007, 0.500406, -0.076666, -0.454967, -0.415437, 0.324164, 0.513284, 0.200686, -0.394747, -0.318159, -0.056065
                    value 0.02 | 0.433232, 0.491448, 0.097871, -0.499056, -0.264363, 0.213385, 0.417530, -0.002942, -0.422936, -0.194453, 0.285273, 0.501614, -0.071746, -0.448701, -0.414229, 0.304536, 0.533314, 0.205748, -0.443059, -0.329590, 0.043678
                    """)
    void clipsGradientsOfALstmAsPyTorchDoes(String clip, String expected) {
        var spec =
                Specs.layers(new Embedding(3), new Recurrent(Cell.LSTM, 4), new Linear(3))
                        .optimizer(new Sgd(0, false, 0))
                        .clip(clip(clip))
                        .batch(new BatchSize.All())
                        .build();
        try (var session = Waves.open(spec, Waves.tokens(4, 6, LABELS), 3)) {
            Waves.losses(session, 0.5);
            Waves.assertClose(Waves.weights(session, 3), expected);
        }
    }

    /** Five epochs of one step with Adam from 0.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    step 2 0.5 | 0.741278, 0.774907, -0.246647, -0.699634, -0.802908, 0.182428, -0.190117, 0.045719, -0.101877
                    cosine | 0.717317, 0.751040, -0.223606, -0.675531, -0.778214, 0.158111, -0.211353, 0.023588, -0.080190
                    warm-up 3 | 0.813471, 0.846926, -0.317227, -0.772149, -0.876800, 0.255440, -0.121802, 0.115004, -0.170648
                    """)
    void trainsByAScheduleAsPyTorchDoes(String schedule, String expected) {
        var spec =
                Specs.layers(new Linear(3))
                        .optimizer(new Adam(0))
                        .learningRate(0.1)
                        .schedule(schedule(schedule))
                        .batch(new BatchSize.All())
                        .epochs(5)
                        .build();
        var data = new Dataset("waves", "Waves", true, List.of("0", "1", "2"), SAMPLES, SAMPLES);
        try (var session = Waves.open(spec, SAMPLES, 3)) {
            var listener = new RunListener() {};
            var run = new TrainingRun(session, spec, data, Optional.empty(), List.of(), listener);
            while (run.advance(1_000_000)) {}
            Waves.assertClose(Waves.weights(session, 6), expected);
        }
    }

    private static ClipSpec clip(String text) {
        double most = Double.parseDouble(text.split(" ")[1]);
        return text.startsWith("norm") ? new ClipSpec.Norm(most) : new ClipSpec.Value(most);
    }

    private static ScheduleSpec schedule(String text) {
        return Stream.of(new Step(2, 0.5), new Cosine(), new WarmUp(3))
                .filter(schedule -> schedule.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
