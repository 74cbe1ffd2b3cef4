package io.weightroom.farm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.Trainer;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.Frame;
import io.weightroom.metrics.Histogram;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.metrics.Prepared;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageJsonTest {

    private static final Path FILE = Path.of("/home/ada's room/ü 100%/17/900.safetensors");

    private static final TrainingSpec SPEC =
            Specs.circles()
                    .name("quotes \" and \\ and \n and 🙂")
                    .evaluateOn(new DatasetSpec.Points(PointShape.XOR, 4, 0, 0.5))
                    .clip(new ClipSpec.Norm(1.5))
                    .learningRate(Double.MIN_VALUE)
                    .seed(Long.MIN_VALUE)
                    .heldOut(new HeldOut(Long.MAX_VALUE, 5_000))
                    .build();

    static Stream<Message.Command> commands() {
        var controls =
                Stream.of(
                        new RunControl.Pause(),
                        new RunControl.Resume(),
                        new RunControl.StepBatches(3),
                        new RunControl.StepEpoch(),
                        new RunControl.Stop(),
                        new RunControl.SetLearningRate(0.1),
                        new RunControl.SetPace(2.5));
        var changes = List.of(new LearningRateChange(4, 0.5), new LearningRateChange(9, 0.25));
        return Stream.concat(
                controls.map(control -> new Message.Control(7, control)),
                Stream.of(
                        new Message.Train(
                                new RunOrder(
                                        Long.MAX_VALUE,
                                        "ada",
                                        SPEC,
                                        changes,
                                        Optional.of(FILE),
                                        Double.POSITIVE_INFINITY,
                                        true,
                                        false)),
                        new Message.Train(
                                new RunOrder(
                                        1,
                                        "",
                                        SPEC,
                                        List.of(),
                                        Optional.empty(),
                                        3600,
                                        false,
                                        true)),
                        new Message.Discard(7),
                        new Message.PutAside(true),
                        new Message.PutAside(false)));
    }

    static Stream<RunReport> reports() {
        var outcomes =
                Stream.of(
                        new RunOutcome.Completed(),
                        new RunOutcome.Stopped(),
                        new RunOutcome.Diverged(3, Double.NaN),
                        new RunOutcome.Diverged(3, Double.NEGATIVE_INFINITY),
                        new RunOutcome.Failed("the third step \"fails\""));
        return Stream.concat(
                outcomes.map(outcome -> new RunReport.Ended(7, outcome, 0.1)),
                Stream.of(
                        new RunReport.Preparing(7, new Prepared(.25, 1.5)),
                        new RunReport.Opened(7, "cuda:0", 2, 42, 10),
                        new RunReport.Progressed(
                                7,
                                RunState.TRAINING,
                                new Position(12, 1, 2, 10),
                                1e-300,
                                List.of(
                                        new MetricPoint(12, 1.2, 0.1 + 0.2, Double.NaN),
                                        new MetricPoint(13, 1.3, Double.POSITIVE_INFINITY, 1)),
                                1000,
                                Double.NaN,
                                3,
                                0.5),
                        new RunReport.LearningRateChanged(7, new LearningRateChange(4, 0.5)),
                        new RunReport.EpochEnded(7, epoch(Optional.empty())),
                        new RunReport.EpochEnded(7, epoch(Optional.of(scored()))),
                        new RunReport.Recorded(7, List.of(new Frame(3, new byte[] {1, -2}))),
                        new RunReport.Examined(7, 20, layers()),
                        new RunReport.Saved(7, FILE, "abc", 900),
                        new RunReport.CheckpointFailed(7, "No space left on device"),
                        new RunReport.Lost(7, "was killed", true, false)));
    }

    private static EpochMetrics epoch(Optional<Evaluation> evaluation) {
        return new EpochMetrics(3, 30, 0.5, Double.NaN, scored(), evaluation, 1000, 2.5);
    }

    private static List<LayerExamination> layers() {
        var histogram = new Histogram(-1, 1, new int[] {0, 3, 1});
        var gradients = new LayerExamination.Gradients(1e-9, 4, histogram);
        return List.of(
                new LayerExamination(0, 8, histogram, 0, 0, Optional.of(gradients)),
                new LayerExamination(1, 8, histogram, 0.25, 0.5, Optional.empty()));
    }

    private static Evaluation scored() {
        return new Evaluation(
                20,
                Double.NaN,
                0.9,
                new int[][] {{9, 1}, {0, 10}},
                List.of(new Evaluation.Mistake(4, 0, 1, 0.75)));
    }

    static Stream<Message.News> news() {
        var since = Instant.parse("2026-03-01T12:00:00.123456789Z");
        return Stream.concat(
                reports().map(report -> new Message.Told("t", report)),
                Stream.of(
                        new Message.Hello("t", "trainer-1", 4711, since, "cpu", 2, "c", "q"),
                        new Message.Pulse(
                                "t",
                                1L << 40,
                                5,
                                List.of(
                                        new MachineView.Lane(1, OptionalLong.of(7), 0.5),
                                        new MachineView.Lane(2, OptionalLong.empty(), Double.NaN)),
                                List.of(new MachineView.Held(7, "ada", 0.1, 0.2, true))),
                        new Message.Farewell("t"),
                        new Message.Gone("t", "was killed", List.of(7L, 1L << 50))));
    }

    static Stream<Answer> answers() {
        return Answers.all();
    }

    @ParameterizedTest
    @MethodSource
    void commands(Message.Command command) throws IOException {
        comesBack(command, Message.Command.class);
    }

    @ParameterizedTest
    @MethodSource
    void news(Message.News news) throws IOException {
        comesBack(news, Message.News.class);
    }

    @ParameterizedTest
    @MethodSource
    void answers(Answer answer) throws IOException {
        comesBack(answer, Answer.class);
    }

    private static <T> void comesBack(T message, Class<T> type) throws IOException {
        var back = MessageJson.read(MessageJson.write(message), type);

        assertThat(back).hasSameClassAs(message);
        isTheSame(back, message);
    }

    private static void isTheSame(Object back, Object message) {
        assertThat(back)
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .withEqualsForType(Float::equals, Float.class)
                .isEqualTo(message);
    }

    @Test
    void questionsComeBack() throws IOException {
        var inputs = Floats.bytes(new float[] {1, Float.NaN});
        comesBack(
                new Question.OfRun(7, Optional.empty(), inputs, 1, Optional.empty(), true),
                Question.class);
        var kept = Optional.of(new Trainer.Kept(SPEC, FILE));
        comesBack(new Question.OfRun(7, kept, inputs, 2, Optional.empty(), false), Question.class);
        var look = new InsightWanted(3, Optional.of(new InsightWanted.Unit(0, 5, -1)), true, false);
        comesBack(new Question.OfRun(7, kept, inputs, 1, Optional.of(look), false), Question.class);
        comesBack(new Question.OfGradients(SPEC, Optional.of(FILE), 4), Question.class);
        var heldOut = new Question.OfHeldOut(kept.get(), SPEC.dataset(), "ana");
        comesBack(heldOut, Question.class);
        var wanted = new TextWanted("ñ😀\n", 40, 0.5, 3, -9);
        comesBack(new Question.OfText(7, kept, wanted), Question.class);
        var reading = new ReadingWanted(List.of("ñ", "b"), true, true, false, OptionalDouble.of(2));
        comesBack(new Question.OfReading(7, kept, reading), Question.class);
        comesBack(new Question.OfVectors(7, kept), Question.class);
        comesBack(new Question.OfTensors(List.of("x = 1", "α"), -7), Question.class);
    }

    @Test
    void addressesComeBackAndHideTheirToken() throws IOException {
        var address = new Address("tcp://127.0.0.1:61616", "secret");
        comesBack(address, Address.class);
        assertThat(address).asString().doesNotContain("secret");
    }

    @Test
    void weightsComeBackToTheLastBit() throws IOException {
        var answer = MessageJson.write(Answer.Behind.of(7, Answers.weights()));
        var back = ((Answer.Behind) MessageJson.read(answer, Answer.class)).weights();

        isTheSame(back, Answers.weights());
    }

    /** A variant that is added later has to be added here. */
    @Test
    void theseAreAllVariants() {
        var tried =
                Stream.of(
                                commands(),
                                news(),
                                answers(),
                                reports(),
                                commands()
                                        .filter(Message.Control.class::isInstance)
                                        .map(c -> ((Message.Control) c).control()),
                                reports()
                                        .filter(RunReport.Ended.class::isInstance)
                                        .map(e -> ((RunReport.Ended) e).outcome()))
                        .flatMap(s -> s)
                        .<Class<?>>map(Object::getClass)
                        .toList();
        var all =
                Stream.of(
                                Message.Command.class,
                                Message.News.class,
                                Answer.class,
                                RunReport.class,
                                RunControl.class,
                                RunOutcome.class)
                        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));

        assertThat(all).isSubsetOf(tried);
    }

    @Test
    void refusesWhatIsNoMessage() {
        for (var text :
                List.of(
                        "",
                        "null",
                        "no json",
                        "{}",
                        "[]",
                        "{\"kind\":\"Explode\",\"run\":1}",
                        "{\"kind\":\"Discard\",\"run\":1,\"also\":2}",
                        "{\"kind\":\"java.lang.Runtime\"}")) {
            assertThatThrownBy(
                            () ->
                                    MessageJson.read(
                                            text.getBytes(StandardCharsets.UTF_8),
                                            Message.Command.class))
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("expected a Command");
        }
    }
}
