package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.Weightroom;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.engine.torch.TorchEngine;
import io.weightroom.lesson.SpecFile;
import io.weightroom.training.RunListener;
import io.weightroom.training.Safetensors;
import io.weightroom.training.TrainingRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    private static final String CIRCLES =
            """
            dataset: circles samples=1000 noise=0.03 factor=0.5
            layers: [linear 8, relu, linear 2]
            learning-rate: 0.01
            batch-size: 20
            epochs: 3
            """;
    private static final String NUMBER = "[0-9.E-]+";

    @TempDir Path folder;

    private Path home;

    @BeforeEach
    void keepHomeAway() {
        home = folder.resolve("home");
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsAnObjectForEachEpochAndTheOutcome() throws IOException {
        assertThat(train(CIRCLES)).isZero();
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(4);
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertThat(lines.get(epoch - 1))
                    .matches(
                            ("\\{'event':'epoch','epoch':%d,'trainLoss':N,'testLoss':N,"
                                            + "'testAccuracy':N,'samplesPerSecond':N\\}")
                                    .formatted(epoch)
                                    .replace("'", "\"")
                                    .replace("N", NUMBER));
        }
        assertThat(lines.getLast())
                .matches(
                        ("\\{'event':'outcome','outcome':'completed','parameters':42,'seconds':N,"
                                        + "'device':'cpu','threads':1\\}")
                                .replace("'", "\"")
                                .replace("N", NUMBER));
    }

    @Test
    void tellsOfSequencesWhatCanBeMeasured() throws IOException {
        assertThat(train("dataset: sentences\nlayers: [embedding 2, rnn 2, linear 2]\nepochs: 1\n"))
                .isZero();
        assertThat(
                        train(
                                """
                                dataset: sequence sine length=8 samples=50
                                layers: [rnn 2, linear 1]
                                loss: mse
                                epochs: 1
                                """))
                .isZero();
        assertThat(
                        train(
                                """
                                dataset: words grammar window=1
                                layers: [embedding 2, linear vocabulary]
                                batch-size: 4096
                                epochs: 1
                                """))
                .isZero();
        var epochs = out.toString().lines().filter(line -> line.contains("epoch")).toList();
        assertThat(epochs).hasSize(3);
        assertThat(epochs.get(0)).containsPattern("\"testAccuracy\":[01]").doesNotContain("perp");
        assertThat(epochs.get(1)).contains("\"testAccuracy\":null").doesNotContain("perplexity");
        assertThat(epochs.get(2))
                .containsPattern("\"perplexity\":[1-9]")
                .doesNotContain("characters");
    }

    @Test
    void addsTheAccuracyOnTheFurtherDataSet() throws IOException {
        assertThat(train(CIRCLES + "evaluate-on: circles samples=300 noise=0.1 factor=0.5\n"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines().limit(3))
                .allMatch(line -> line.matches(".*\"evaluationAccuracy\":[01].*"));
    }

    @Test
    void trainsInPlainJavaWhereAskedTo() throws IOException {
        assertThat(train(CIRCLES + "engine: scratch\n")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("\"outcome\":\"completed\",\"parameters\":42")
                .contains("\"device\":\"cpu, scratch\"");
        assertThat(train(CIRCLES.replace("relu", "embedding 3") + "engine: scratch\n"))
                .isEqualTo(2);
    }

    @Test
    void beginsWithATrainedNetwork() throws IOException {
        var spec =
                """
                dataset: sketch-digits
                samples: 200
                layers: [pretrained digits frozen, linear 10]
                epochs: 2
                """;
        assertThat(train(spec)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"outcome\":\"completed\",\"parameters\":105962");

        assertThat(train(spec.replace("digits frozen", "gpt frozen"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("expected one of the trained networks that are here, cifar-10-large");
    }

    @Test
    void givesTheSameLossesAgain() throws IOException {
        train(CIRCLES);
        String first = out.toString().replaceAll("\"(samplesPerSecond|seconds)\":" + NUMBER, "");
        out.getBuffer().setLength(0);
        train(CIRCLES);
        String second = out.toString().replaceAll("\"(samplesPerSecond|seconds)\":" + NUMBER, "");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesASpecWithAllItsMistakes() throws IOException {
        assertThat(
                        train(
                                CIRCLES.replace("0.01", "0")
                                        .replace("relu", "relo")
                                        .replace("circles", "circle")))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(3);
        assertThat(err.toString()).contains("run.yaml:3: learning-rate: expected");
    }

    @Test
    void saysThatTheLossDiverged() throws IOException {
        assertThat(train(CIRCLES.replace("0.01", "1e9"))).isEqualTo(3);
        assertThat(out.toString()).contains("\"outcome\":\"diverged\"");
        assertThat(err.toString()).contains("learning-rate");
    }

    @Test
    void failsWhereTheDataAreNotHere() throws IOException {
        assertThat(train("dataset: mnist\nlayers: [flatten, linear 10]\n")).isEqualTo(4);
        assertThat(err.toString()).contains("MNIST is not here");
    }

    @Test
    void trainsOnAllWhenTheBatchIsLargerThanTheData() throws IOException {
        assertThat(train(CIRCLES.replace("batch-size: 20", "batch-size: 100000"))).isZero();
    }

    @Test
    void endsAsStoppedWhenTerminated() throws Exception {
        var file = Files.writeString(folder.resolve("long.yaml"), CIRCLES + "seed: 1\n");
        Files.writeString(file, Files.readString(file).replace("epochs: 3", "epochs: 100000"));
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dai.djl.offline=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Weightroom.class.getName(),
                                "train",
                                file.toString(),
                                "--json",
                                "--home",
                                home.toString())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine())
                    .as(Files.readString(folder.resolve("err")))
                    .contains("\"event\":\"epoch\"");
            process.toHandle().destroy();
            assertThat(lines.lines().collect(Collectors.joining("\n")))
                    .contains("\"outcome\":\"stopped\"");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(4);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void keepsWeightsThatTellWhatWasMeasured() throws IOException {
        var kept = folder.resolve("kept");
        assertThat(train(CIRCLES, "--out", kept.toString())).as(err.toString()).isZero();
        var facts = Safetensors.readFacts(kept.resolve("weights.safetensors"));
        assertThat(facts)
                .containsEntry("class-names", "class 0\nclass 1")
                .containsEntry("test-samples", "200")
                .containsEntry("device", "cpu, 1 thread")
                .containsKeys("test-accuracy", "seconds");
        assertThat(out.toString()).contains("\"testAccuracy\":" + facts.get("test-accuracy"));
        assertThat(kept.resolve("spec.yaml")).hasContent(CIRCLES);
    }

    @Test
    void goesOnFromTheLastEpochToTheSameWeights() throws Exception {
        var whole = folder.resolve("whole");
        assertThat(train(CIRCLES, "--out", whole.toString())).isZero();

        var parts = folder.resolve("parts");
        var file = Files.writeString(folder.resolve("run.yaml"), CIRCLES);
        var spec = SpecFile.read(file);
        var data = new DatasetCatalog(home, Optional.empty()).open(spec);
        try (var session = new TorchEngine().open(spec, data, Optional.empty())) {
            var run =
                    new TrainingRun(
                            session, spec, data, Optional.empty(), List.of(), new RunListener() {});
            run.trainEpoch();
            new KeptRun(parts, file, spec).save(run);
        }
        out.getBuffer().setLength(0);
        assertThat(train(CIRCLES, "--out", parts.toString())).isZero();
        assertThat(err.toString()).contains("goes on after epoch 1");
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(tensors(parts)).isEqualTo(tensors(whole));
    }

    private static List<String> tensors(Path kept) throws IOException {
        return Safetensors.readWeights(kept.resolve("weights.safetensors")).tensors().stream()
                .map(t -> t.name() + Arrays.toString(t.values()))
                .toList();
    }

    @Test
    void leavesACompletedRunAsItIs() throws IOException {
        var kept = folder.resolve("kept");
        assertThat(train(CIRCLES, "--out", kept.toString())).isZero();
        var before = Files.readAllBytes(kept.resolve("weights.safetensors"));
        out.getBuffer().setLength(0);
        assertThat(train(CIRCLES, "--out", kept.toString())).isZero();
        assertThat(err.toString()).contains("goes on after epoch 3");
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(Files.readAllBytes(kept.resolve("weights.safetensors"))).isEqualTo(before);
    }

    @Test
    void refusesAFolderWithARunOfAnotherSpec() throws IOException {
        var kept = folder.resolve("kept");
        assertThat(train(CIRCLES, "--out", kept.toString())).isZero();
        assertThat(train(CIRCLES + "seed: 7\n", "--out", kept.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("to hold a run of this spec, found one of another");
    }

    @Test
    void refusesADeviceThatIsNotHere() throws IOException {
        assertThat(train(CIRCLES, "--device", "gpu")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("weightroom: --device: expected cpu, cuda or cuda:N, found \"gpu\"");
        assertThat(train(CIRCLES, "--device", "cpu")).isZero();
        assertThat(out.toString()).contains("\"device\":\"cpu\"");
    }

    private int train(String yaml, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("run.yaml"), yaml);
        var arguments =
                Stream.concat(
                        Stream.of("train", file.toString(), "--json", "--home", home.toString()),
                        Stream.of(more));
        return WeightroomCommand.commandLine(Object.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
