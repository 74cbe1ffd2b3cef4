package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.weightroom.spec.Activation;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.DatasetSpec.Catalogued;
import io.weightroom.spec.DatasetSpec.Points;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.TruthFunction;
import io.weightroom.spec.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecFileTest {

    private static final String LINEAR = "dataset: mnist\nlayers: [flatten, linear 10]\n";

    @TempDir Path folder;

    @Test
    void readsEveryKey() throws Exception {
        var spec =
                read(
                        """
                        name: rings
                        dataset: circles samples=1000 noise=0.03 factor=0.5
                        split: 75/25
                        layers: [linear 8, leaky_relu, dropout 0.2, linear 2]
                        init: normal 0.01
                        loss: cross-entropy
                        optimizer: sgd momentum=0.9 nesterov=true
                        weight-decay: 1e-4
                        clip: norm 1.0
                        learning-rate: 0.1
                        schedule: step 10 0.5
                        batch-size: all
                        epochs: 500
                        seed: -7
                        threads: 2
                        engine: torch
                        device: cpu
                        """);
        assertThat(spec.name()).isEqualTo("rings");
        assertThat(spec.dataset()).isEqualTo(new Points(PointShape.CIRCLES, 1000, 0.03, 0.5));
        assertThat(spec.trainingShare()).isEqualTo(0.75);
        assertThat(spec.layers())
                .containsExactly(
                        new LayerSpec.Linear(8),
                        new LayerSpec.Activate(Activation.LEAKY_RELU),
                        new LayerSpec.Dropout(0.2),
                        new LayerSpec.Linear(2));
        assertThat(spec.init()).isEqualTo(new InitSpec.Normal(0.01));
        assertThat(spec.optimizer()).isEqualTo(new OptimizerSpec.Sgd(0.9, true, 1e-4));
        assertThat(spec.clip()).contains(new ClipSpec.Norm(1));
        assertThat(spec.learningRate()).isEqualTo(0.1);
        assertThat(spec.schedule()).contains(new ScheduleSpec.Step(10, 0.5));
        assertThat(spec.batchSize()).isEqualTo(new BatchSize.All());
        assertThat(spec.epochs()).isEqualTo(500);
        assertThat(spec.seed()).isEqualTo(-7);
        assertThat(spec.threads()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"step 10 0.5", "cosine", "warm-up 100"})
    void readsEverySchedule(String schedule) throws Exception {
        var spec = read(LINEAR + "schedule: " + schedule);
        assertThat(spec.schedule().map(ScheduleSpec::text)).contains(schedule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"norm 1.0", "value 0.5"})
    void readsEveryClipping(String clip) throws Exception {
        assertThat(read(LINEAR + "clip: " + clip).clip().map(ClipSpec::text)).contains(clip);
    }

    @Test
    void takesDefaultsForWhatIsLeftOut() throws Exception {
        var spec = read(LINEAR);
        assertThat(spec.name()).isEqualTo("spec");
        assertThat(spec.optimizer()).isEqualTo(new OptimizerSpec.Adam(0));
        assertThat(spec.learningRate()).isEqualTo(0.001);
        assertThat(spec.clip()).isEmpty();
        assertThat(spec.schedule()).isEmpty();
        assertThat(spec.batchSize()).isEqualTo(new BatchSize.Of(32));
        assertThat(spec.loss()).isEqualTo(LossSpec.CROSS_ENTROPY);
        assertThat(spec.init()).isEqualTo(new InitSpec.Default());
        assertThat(spec.epochs()).isEqualTo(5);
        assertThat(spec.seed()).isEqualTo(42);
        assertThat(spec.threads()).isEqualTo(1);
        assertThat(spec.evaluateOn()).isEmpty();
    }

    @Test
    void readsLayersWithPyTorchsOrderOfArguments() throws Exception {
        var spec =
                read(
                        """
                        dataset: sketch-digits
                        evaluate-on: mnist
                        samples: 5000
                        layers:
                          - conv2d 16 3 padding=1
                          - conv2d 16 3 2 1
                          - max_pool2d 2
                          - avg_pool2d 2 stride=1
                          - flatten
                          - linear 10
                        """);
        assertThat(spec.dataset()).isEqualTo(new Catalogued("sketch-digits", OptionalInt.of(5000)));
        assertThat(spec.evaluateOn()).contains(new Catalogued("mnist", OptionalInt.empty()));
        assertThat(spec.layers())
                .startsWith(
                        new LayerSpec.Conv2d(16, 3, 1, 1),
                        new LayerSpec.Conv2d(16, 3, 2, 1),
                        new LayerSpec.MaxPool2d(2, 2),
                        new LayerSpec.AvgPool2d(2, 1));
    }

    @Test
    void readsANetworkThatBeginsWithAnother() throws Exception {
        var spec =
                read(
                        """
                        dataset: mnist
                        layers: [pretrained MobileNet_v2.1 last-block, dropout 0.2, linear 10]
                        seconds: 20
                        """);
        assertThat(spec.layers())
                .startsWith(
                        new LayerSpec.Pretrained(
                                "MobileNet_v2.1", Tuning.LAST_BLOCK, Optional.empty()));
        assertThat(spec.seconds()).isEqualTo(20);
    }

    @Test
    void readsPicturesWithResidualLayersAndAugmentation() throws Exception {
        var spec =
                read(
                        """
                        dataset: images cats-vs-dogs size=32
                        samples: 500
                        augment: [flip, rotate 20, crop, jitter]
                        layers:
                          - conv2d 8 3 padding=2 dilation=2
                          - residual [conv2d 8 3 padding=1, batch_norm, residual [relu]]
                          - flatten
                          - linear 2
                        """);
        assertThat(spec.dataset())
                .isEqualTo(new DatasetSpec.Images("cats-vs-dogs", 32, OptionalInt.of(500)));
        assertThat(spec.augment())
                .containsExactly(
                        new AugmentSpec.Flip(),
                        new AugmentSpec.Rotate(20),
                        new AugmentSpec.Crop(),
                        new AugmentSpec.Jitter());
        assertThat(spec.layers())
                .startsWith(
                        new LayerSpec.Conv2d(8, 3, 1, 2, 2),
                        new LayerSpec.Residual(
                                List.of(
                                        new LayerSpec.Conv2d(8, 3, 1, 1),
                                        new LayerSpec.BatchNorm(),
                                        new LayerSpec.Residual(
                                                List.of(
                                                        new LayerSpec.Activate(
                                                                Activation.RELU))))));
    }

    @Test
    void readsATruthTable() throws Exception {
        assertThat(read("dataset: truth-table xor\nlayers: [linear 2]").dataset())
                .isEqualTo(new DatasetSpec.TruthTable(TruthFunction.XOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataset: truth-table nor | 1: truth-table: function: expected one of and, or, nand, xor, found \"nor\"",
                "dataset: truth-table | 1: truth-table: function is missing; expected one of and, or, nand, xor",
                "dataset: truth-table xor; samples: 3 | 2: samples: a truth table has four rows, found samples",
                "dataset: truth-table xor; split: 80/20 | 2: split: the four rows of a truth table are trained on and tested on; expected no split",
            })
    void reportsATruthTableThatIsNone(String keys, String message) throws IOException {
        assertThat(problems("%s\nlayers: [linear 2]".formatted(keys.replace("; ", "\n"))))
                .containsExactly(message);
    }

    @Test
    void reportsEveryProblemOfAFileWithItsLine() throws IOException {
        assertThat(
                        problems(
                                """
                                dataset: mnits
                                layers: [flatten, linaer 10]
                                loss: crossentropy
                                optimizer: sdg
                                learning-rate: NaN
                                batch-size: 0
                                epochs: 1.5
                                seed: soon
                                threads: many
                                epoch: 3
                                """))
                .containsExactly(
                        "1: unknown data set \"mnits\"; expected one of circles, moons, blobs,"
                                + " spirals, xor, plane, gaussian, sine, step, mnist, fashion-mnist, sketch-digits, sketch-clothes, images, sketch-pets, truth-table, text, sequence, names, words, sentences (did you mean"
                                + " mnist?)",
                        "2: unknown layer \"linaer\"; expected one of linear, conv2d, max_pool2d,"
                                + " avg_pool2d, dropout, flatten, batch_norm, residual, pretrained, embedding, rnn, lstm, gru, relu,"
                                + " leaky_relu, elu, gelu, silu,"
                                + " softplus, sigmoid, tanh, softmax (did you mean linear?)",
                        "3: unknown loss \"crossentropy\"; expected one of cross-entropy,"
                                + " binary-cross-entropy, mse, hinge (did you mean cross-entropy?)",
                        "4: unknown optimizer \"sdg\"; expected one of sgd, rmsprop, adagrad, adam,"
                                + " adamw (did you mean sgd?)",
                        "5: learning-rate: expected a finite number above 0, found \"NaN\"",
                        "6: batch-size: expected all, or a whole number from 1 to 1,000,000, found"
                                + " \"0\"",
                        "7: epochs: expected a whole number from 1 to 100,000, found \"1.5\"",
                        "8: seed: expected a whole number of at most 18 digits, found \"soon\"",
                        "9: threads: expected a whole number from 1 to 64, found \"many\"",
                        "10: unknown key \"epoch\"; expected one of "
                                + String.join(", ", SpecReader.KEYS)
                                + " (did you mean epochs?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0.1", "NaN", ".nan", ".inf", "-.inf", "1e999", "fast", "''", "[1]"})
    void refusesALearningRateThatIsNotAPositiveNumber(String rate) throws IOException {
        assertThat(problems(LINEAR + "learning-rate: " + rate))
                .singleElement()
                .asString()
                .startsWith("3: learning-rate: expected");
    }

    @Test
    void leavesAHugeLearningRateToTheRun() throws Exception {
        assertThat(read(LINEAR + "learning-rate: 1e9").learningRate()).isEqualTo(1e9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sequence-length: 35 | sequence-length goes with dataset: text, found mnist",
                "schedule: cosinus | unknown schedule \"cosinus\"; expected one of step, cosine,"
                        + " warm-up (did you mean cosine?)",
                "schedule: step | step: epochs is missing; expected a whole number",
                "schedule: step 10 0 | step: factor: expected a finite number above 0, found \"0\"",
                "schedule: warm-up | warm-up: steps is missing; expected a whole number",
                "schedule: cosine 10 | cosine takes no arguments; found 1 values",
                "clip: 1.0 | unknown clip \"1.0\"; expected one of norm, value",
                "clip: norm 0 | norm: most: expected a finite number above 0, found \"0\"",
                "augment: [flop] | unknown augment \"flop\"; expected one of flip, rotate, crop, jitter (did you mean flip?)",
                "augment: [rotate] | rotate: degrees is missing; expected a number from 0 to",
                "augment: [flip 2] | flip takes no arguments; found 1 values",
                "engine: scrach | unknown engine \"scrach\"; expected one of torch, scratch (did you mean scratch?)",
                "device: cuda | device cuda is not available yet; expected one of cpu",
                "split: 80/20 | split: mnist brings its own split",
                "evaluate-on: circles | evaluate-on: expected samples of shape (1, 28, 28)",
                "init: normal | normal: deviation is missing",
                "optimizer: adam momentum=0.9 | adam takes no arguments",
                "optimizer: sgd nesterov=true | sgd: nesterov needs a momentum above 0",
                "optimizer: sgd momentun=0.9 | unknown sgd argument \"momentun\"",
                "weight-decay: -1 | weight-decay: expected a finite number, 0 or more",
                "samples: 0 | samples: expected a whole number from 1",
            })
    void refusesWhatCannotBe(String line, String message) throws IOException {
        assertThat(problems(LINEAR + line)).anyMatch(p -> p.startsWith("3: " + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear 10 | layer 1 (linear 10): expected one row of values (put flatten before it),"
                        + " found shape (1, 28, 28)",
                "flatten, linear 12 | layer 2 (linear 12): expected 10 outputs, one for each class of"
                        + " mnist, found 12",
                "flatten, conv2d 8 3 | layer 2 (conv2d 8 3): expected an image (channels, height,"
                        + " width), found shape (784)",
                "conv2d 8 30 | layer 1 (conv2d 8 30): expected at least 30 pixels a side, found shape"
                        + " (1, 28, 28)",
                "embedding 32 | layer 1 (embedding 32): expected tokens, found numbers of shape (1, 28, 28)",
                "lstm 8 | layer 1 (lstm 8): expected a sequence (time steps, values)",
                "gru | gru: hidden is missing; expected a whole number from 1 to 4,096",
                "rnn 8 2 | rnn takes hidden; found 2 values",
                "pretrained x | pretrained: tuning is missing; expected frozen, last-block, all, scratch",
                "pretrained x thawed | pretrained: tuning: expected frozen, last-block, all, scratch, found \"thawed\"",
                "pretrained x all, linear 12 | layer 2 (linear 12): expected 10 outputs",
                "flatten, pretrained x all | layer 2 (pretrained x all): expected it as the first layer, found it as layer 2",
                "residual [pretrained x all] | residual: expected layers that learn from their input alone, found pretrained x all",
                "batch_norm 16 | batch_norm takes no arguments; found 1 values",
                "residual conv2d 8 3 | residual: expected its layers in brackets",
                "residual [] | residual: expected at least one layer, found none",
                "residual [conv2d 4 3 padding=1] | layer 1 (residual [conv2d 4 3 padding=1]): expected layers"
                        + " that give what they take, (1, 28, 28), found shape (4, 28, 28)",
                "residual [linear 10] | layer 1, inside: layer 1 (linear 10): expected one row of values",
                "flatten, linear vocabulary | layer 2 (linear vocabulary): expected a text, found other data",
                "linear | linear: outputs is missing; expected a whole number from 1 to 8,192",
                "linear 10 20 | linear takes outputs; found 2 values",
                "linear -4 | linear: outputs: expected a whole number from 1 to 8,192, found \"-4\"",
                "dropout 1 | dropout: probability: expected a number from 0 to below 1, found \"1\"",
                "conv2d 8 | conv2d: kernel is missing",
            })
    void reportsALayerThatDoesNotFitAtItsLine(String layers, String message) throws IOException {
        var list = String.join("\n  - ", layers.split(", "));
        int line = 2 + layers.split(", ").length;
        assertThat(problems("dataset: mnist\nlayers:\n  - " + list))
                .singleElement()
                .asString()
                .startsWith(line + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | expected key: value lines, found nothing",
                "42 | expected key: value lines",
                "[1, 2] | expected key: value lines",
                "dataset: [mnist | not YAML: expected ',' or ']'",
                "dataset: mnist {nl}dataset: xor{nl}layers: [flatten, linear 10] | dataset is given"
                        + " twice, first in line 1",
                "a: &a [x]{nl}b: *a | not YAML: Number of aliases",
                "a: &a [*a] | not YAML",
                "a: [[[[[[[[[[[[[1]]]]]]]]]]]]] | not YAML: Nesting Depth exceeded",
            })
    void refusesHostileOrBrokenYaml(String yaml, String message) throws IOException {
        assertThat(problems(yaml.replace("{nl}", "\n"))).anyMatch(p -> p.contains(": " + message));
    }

    @Test
    void refusesASplitThatLeavesAClassWithoutPoints() throws IOException {
        assertThat(problems("dataset: xor samples=20\nlayers: [linear 2]\nsplit: 95/5"))
                .containsExactly(
                        "3: split: expected a training and a test point of each class, found too few"
                                + " points (20) for it");
    }

    @Test
    void refusesAFileThatIsTooLargeAbsentOrNotText() throws IOException {
        assertThat(problems("# " + "x".repeat(YamlSource.MOST_CHARACTERS)))
                .singleElement()
                .asString()
                .contains("expected at most 65,536 bytes");
        var absent = folder.resolve("absent.yaml");
        assertThat(refusal(absent).problems())
                .extracting(Problem::message)
                .containsExactly("there is no such file");
        Files.write(absent, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(refusal(absent).problems().getFirst().message())
                .isEqualTo("expected UTF-8 text, found other bytes");
    }

    private TrainingSpec read(String yaml) throws IOException, SpecRefused {
        return SpecFile.read(Files.writeString(folder.resolve("spec.yaml"), yaml));
    }

    /** The problems of a file, each as {@code line: message}. */
    private List<String> problems(String yaml) throws IOException {
        return refusal(Files.writeString(folder.resolve("spec.yaml"), yaml)).problems().stream()
                .map(p -> p.at().line() + ": " + p.message())
                .toList();
    }

    private static SpecRefused refusal(Path file) {
        return catchThrowableOfType(SpecRefused.class, () -> SpecFile.read(file));
    }
}
