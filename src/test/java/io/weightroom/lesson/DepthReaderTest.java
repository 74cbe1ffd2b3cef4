package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.spec.Activation;
import io.weightroom.spec.DeepNetwork;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.OptimizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthReaderTest {

    @TempDir Path lessons;

    private Lesson read(String body) throws IOException {
        Files.writeString(
                lessons.resolve("home.md"),
                "---\ntitle: Depth\npromise: All.\n---\n```depth\n" + body + "\n```\n");
        return LessonReader.read(LessonFile.home(lessons));
    }

    @Test
    void readsANetworkAndItsTraining() throws IOException {
        var found =
                read(
                        "name: deep\ndataset: sketch-digits\nsamples: 500\ndepth: 3\nwidth: 16\n"
                                + "activation: relu\ninit: normal 0.01\nlearning-rate: 0.2\nengine: scratch");
        assertThat(found.problems()).isEmpty();
        var depth =
                (RunDirective.Depth) ((Block.Widget) found.introduction().getFirst()).directive();
        var spec = depth.spec();
        assertThat(spec.name()).isEqualTo("deep");
        assertThat(DeepNetwork.of(spec.layers())).contains(new DeepNetwork(3, 16, Activation.RELU));
        assertThat(spec.init()).isEqualTo(new InitSpec.Normal(0.01));
        assertThat(spec.optimizer()).isEqualTo(new OptimizerSpec.Sgd(0, false, 0));
        assertThat(spec.learningRate()).isEqualTo(0.2);
        assertThat(spec.engine()).isEqualTo(EngineName.SCRATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: d | depth: dataset is missing; expected the name of a data set",
                "dataset: mnist | depth: name is missing",
                "{name: d, dataset: plane} | depth: dataset: expected classes to tell apart, found"
                        + " plane",
                "{name: d, dataset: mnist, depth: 11} | depth: depth: expected a whole number from 1"
                        + " to 10, found \"11\"",
                "{name: d, dataset: mnist, width: 0} | depth: width: expected a whole number",
                "{name: d, dataset: mnist, activation: step} | depth: unknown activation \"step\"",
                "{name: d, dataset: mnist, layers: [linear 10]} | depth: unknown key \"layers\""
            })
    void saysWhatIsWrong(String body, String problem) throws IOException {
        assertThat(read(body).problems())
                .as(body)
                .anySatisfy(found -> assertThat(found.message()).startsWith(problem));
    }
}
