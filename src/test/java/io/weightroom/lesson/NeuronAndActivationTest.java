package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import io.weightroom.spec.Activation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks of what is computed in the browser. */
class NeuronAndActivationTest {

    @TempDir Path lessons;

    @Test
    void readsANeuron() throws IOException {
        var neuron =
                (FigureDirective.Neuron)
                        directive(
                                "neuron",
                                "points: xor\nactivation: tanh\nweights: [2, -1.5]\nbias: 1");
        assertThat(neuron.points()).isEqualTo(NeuronPoints.XOR);
        assertThat(neuron.activation()).isEqualTo(NeuronFunction.TANH);
        assertThat(neuron.weights()).containsExactly(2.0, -1.5);
        assertThat(neuron.bias()).isEqualTo(1);
    }

    @Test
    void readsFunctionsToPlot() throws IOException {
        var plot =
                (FigureDirective.ActivationPlot)
                        directive("activation", "functions: [relu, leaky_relu]\ninput: -2");
        assertThat(plot.functions()).containsExactly(Activation.RELU, Activation.LEAKY_RELU);
        assertThat(plot.input()).isEqualTo(-2);
    }

    @Test
    void readsSoftmaxWithLogits() throws IOException {
        var softmax =
                (FigureDirective.Softmax)
                        directive("activation", "functions: [softmax]\nlogits: [3, 1, 0, -2]");
        assertThat(softmax.logits()).containsExactly(3.0, 1.0, 0.0, -2.0);
        assertThat(softmax.labels()).containsExactly("class 1", "class 2", "class 3", "class 4");
        assertThat(softmax.temperature()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neuron | points: nor | 6: neuron: unknown points \"nor\"; expected one of and, or, nand, xor,"
                        + " groups (did you mean or?)",
                "neuron | activation: gelu | 6: neuron: unknown activation \"gelu\"",
                "neuron | weights: [1] | 6: neuron: weights: expected 2 values, found 1",
                "neuron | weights: [1, much] | 6: neuron: weights: expected a number from -5 to 5, found"
                        + " \"much\"",
                "neuron | bias: 6 | 6: neuron: bias: expected a number from -5 to 5, found \"6\"",
                "neuron | weight: 6 | 6: neuron: unknown key \"weight\"",
                "activation | input: 1 | 5: activation: functions: expected a list such as [relu, sigmoid],"
                        + " found none",
                "activation | functions: [step] | 6: activation: unknown functions \"step\"",
                "activation | functions: [softmax, relu] | 6: activation: functions: softmax is a function of"
                        + " several numbers; give it a block of its own",
                "activation | {functions: [softmax], logits: [1, 2]} | 6: activation: logits: expected 3 to 5"
                        + " values, found 2",
                "activation | {functions: [softmax], labels: [a, b]} | 6: activation: labels: expected 3"
                        + " values, found 2",
                "activation | {functions: [softmax], temperature: 0} | 6: activation: temperature: expected a"
                        + " number from 0.1 to 10",
                "activation | {functions: [relu], logits: [1, 2, 3]} | 6: activation: unknown key \"logits\"",
            })
    void saysWhatIsWrongInWhichLine(String word, String body, String message) throws IOException {
        assertThat(read(word, body).problems())
                .extracting(problem -> problem.at().line() + ": " + problem.message())
                .singleElement()
                .asString()
                .startsWith(message);
    }

    private Directive directive(String word, String body) throws IOException {
        var lesson = read(word, body);
        assertThat(lesson.problems()).isEmpty();
        return ((Block.Widget) lesson.introduction().getFirst()).directive();
    }

    private Lesson read(String word, String body) throws IOException {
        var block = List.of("---", "title: T", "promise: P.", "---", "```" + word, body, "```");
        Files.writeString(lessons.resolve("home.md"), String.join("\n", block));
        return LessonReader.read(LessonFile.home(lessons));
    }
}
