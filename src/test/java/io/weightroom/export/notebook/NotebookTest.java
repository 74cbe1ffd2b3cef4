package io.weightroom.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Activation;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Cell;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TruthFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Runs notebooks with python3, where it has torch, and compares what they measure. */
class NotebookTest {

    /** What two trainings of one spec from other random numbers may differ by on the test split. */
    private static final double TRAINING_TOLERANCE = 0.03;

    @TempDir Path folder;

    @Test
    void allThatChangesATrainingRunsInPyTorch() throws Exception {
        var draft = new SpecDraft("everything", points(PointShape.CIRCLES), layers("hidden"));
        draft.epochs = 30;
        draft.init = new InitSpec.Kaiming();
        draft.loss = LossSpec.HINGE;
        draft.optimizer = new OptimizerSpec.Sgd(0.9, true, 0.0001);
        draft.learningRate = 0.05;
        draft.schedule = Optional.of(new ScheduleSpec.WarmUp(20));
        draft.clip = Optional.of(new ClipSpec.Norm(1));
        draft.l1 = 0.00001;
        ExecutedNotebook.of(folder, Trained.run(draft.spec(), new LearningRateChange(300, 0.01)))
                .agrees(TRAINING_TOLERANCE);
    }

    @Test
    void aConvolutionalNetworkHasItsPicturesBesideIt() throws Exception {
        var draft =
                new SpecDraft(
                        "stripes",
                        new DatasetSpec.Images("stripes", 8, OptionalInt.empty()),
                        List.of(
                                new LayerSpec.Conv2d(8, 3, 1, 1),
                                new LayerSpec.BatchNorm(),
                                new LayerSpec.Activate(Activation.RELU),
                                new LayerSpec.Residual(
                                        List.of(
                                                new LayerSpec.Conv2d(8, 3, 1, 1),
                                                new LayerSpec.Activate(Activation.GELU))),
                                new LayerSpec.MaxPool2d(2, 2),
                                new LayerSpec.Flatten(),
                                new LayerSpec.Dropout(0.1),
                                new LayerSpec.Linear(2)));
        draft.epochs = 4;
        draft.learningRate = 0.005;
        var stripes =
                new Dataset(
                        "stripes",
                        "Stripes",
                        true,
                        List.of("a", "\"b\""),
                        stripes(200),
                        stripes(100));
        ExecutedNotebook.of(folder, Trained.run(draft.spec(), stripes)).agrees(TRAINING_TOLERANCE);
    }

    /** Across or upright, with noise. */
    private static Samples stripes(int count) {
        var random = new Random(count);
        var pixels = new byte[count * 64];
        var labels = new int[count];
        for (int i = 0; i < pixels.length; i++) {
            int sample = i / 64;
            labels[sample] = sample % 2;
            int line = sample % 2 == 0 ? i % 8 : i / 8 % 8;
            pixels[i] = (byte) (line % 2 * 100 + random.nextInt(150));
        }
        return new Samples(Shape.of(1, 8, 8), new Features.Pixels(pixels), labels);
    }

    @Test
    void mnistComesFromTorchvision() throws Exception {
        var mnist = Trained.SHARED.resolve("mnist");
        assumeTrue(Files.isDirectory(mnist), "MNIST is not at " + mnist + ": notebook not run");
        var draft =
                new SpecDraft(
                        "digits",
                        new DatasetSpec.Catalogued("mnist", OptionalInt.empty()),
                        List.of(new LayerSpec.Flatten(), new LayerSpec.Linear(10)));
        draft.epochs = 1;
        draft.batchSize = new BatchSize.Of(256);
        var taken = Trained.run(draft.spec());
        assertThat(ExecutedNotebook.files(folder, taken))
                .containsExactlyInAnyOrder("digits-3.ipynb", "weights.safetensors");
        ExecutedNotebook.of(folder, taken).agrees(TRAINING_TOLERANCE);
    }

    @Test
    void numbersAreLearnedWithoutAccuracy() throws Exception {
        var draft = new SpecDraft("plane", points(PointShape.PLANE), layers("one"));
        draft.loss = LossSpec.MSE;
        draft.epochs = 10;
        draft.learningRate = 0.02;
        var taken = Trained.run(draft.spec());
        assertThat(ExecutedNotebook.of(folder, taken).loadedLoss())
                .isCloseTo(taken.view().lastEpoch().orElseThrow().test().loss(), within(1e-4));
    }

    @Test
    void fourRowsWithOneOutputAreAsGood() throws Exception {
        var draft =
                new SpecDraft(
                        "xor",
                        new DatasetSpec.TruthTable(TruthFunction.XOR),
                        List.of(
                                new LayerSpec.Linear(8),
                                new LayerSpec.Activate(Activation.TANH),
                                new LayerSpec.Linear(1)));
        draft.loss = LossSpec.BINARY_CROSS_ENTROPY;
        draft.learningRate = 0.1;
        draft.epochs = 200;
        draft.batchSize = new BatchSize.All();
        ExecutedNotebook.of(folder, Trained.run(draft.spec())).agrees(TRAINING_TOLERANCE);
    }

    @Test
    void isANotebookInVersion45() {
        var draft = new SpecDraft("moons", points(PointShape.MOONS), layers("hidden"));
        draft.epochs = 2;
        var json = new JsonMapper().readTree(RunNotebook.of(Trained.run(draft.spec())).json());
        assertThat(json.get("nbformat").asInt()).isEqualTo(4);
        assertThat(json.get("nbformat_minor").asInt()).isEqualTo(5);
        var ids = json.get("cells").valueStream().map(c -> c.get("id").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
        var text = json.toString();
        assertThat(text).contains("torch.manual_seed(42)", "learning rate 0.001", "seed", "<svg");
    }

    @Test
    void saysNothingOfWhatIsHeldOut() {
        var draft = new SpecDraft("moons", points(PointShape.MOONS), layers("hidden"));
        draft.epochs = 1;
        var plain = Trained.run(draft.spec());
        draft.heldOut = Optional.of(new HeldOut(987_654_321, 100));
        var graded = Trained.run(draft.spec(), plain.dataset());
        var json = RunNotebook.of(graded).json();
        assertThat(json).doesNotContain("987654321").contains("kept some of the training samples");
    }

    @Test
    void wordsOfLearnersStayInTheirQuotes() {
        assertThat(Python.text("a\"]\nimport os\\ é 😀"))
                .isEqualTo("\"a\\\"]\\u000aimport os\\\\ \\u00e9 \\U0001f600\"");
    }

    @Test
    void writesNumbersAsPeopleDo() {
        assertThat(Python.number(0.001)).isEqualTo("0.001");
        assertThat(Python.number(1)).isEqualTo("1");
        assertThat(Python.number(1e-12)).isEqualTo("1.0E-12");
        assertThat(Python.number(Double.NaN)).isEqualTo("float(\"nan\")");
    }

    @Test
    void namesEveryKindOfLayerAndChange() {
        var sequence =
                ModuleText.of(
                        Shape.of(12),
                        OptionalInt.of(30),
                        List.of(
                                new LayerSpec.Embedding(8),
                                new LayerSpec.Recurrent(Cell.GRU, 16),
                                new LayerSpec.Recurrent(Cell.LSTM, 16),
                                new LayerSpec.Linear(30)));
        assertThat(sequence)
                .contains(
                        "nn.Embedding(30, 8)",
                        "AllGRU(8, 16, batch_first=True)",
                        "LastLSTM(16, 16, batch_first=True)",
                        "nn.Linear(16, 30)");
        var changes =
                TrainingText.augmentation(
                        List.of(
                                new AugmentSpec.Flip(),
                                new AugmentSpec.Rotate(20),
                                new AugmentSpec.Crop(),
                                new AugmentSpec.Jitter()),
                        64);
        assertThat(changes).contains("Flip()", "Rotation(20,", "padding=8", "ColorJitter(");
    }

    private static DatasetSpec points(PointShape shape) {
        return new DatasetSpec.Points(shape, 1000, 0.1, 0.5);
    }

    private static List<LayerSpec> layers(String kind) {
        return kind.equals("one")
                ? List.of(new LayerSpec.Linear(1))
                : List.of(
                        new LayerSpec.Linear(16),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.Linear(2));
    }
}
