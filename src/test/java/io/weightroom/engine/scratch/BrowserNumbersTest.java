package io.weightroom.engine.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Written;
import io.weightroom.training.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages' own mathematics is tested against these numbers of PyTorch's, so what a page computes
 * is what this engine does.
 */
class BrowserNumbersTest {

    private static final Path FIXTURE = Path.of("frontend/shared/network/fixture.json");
    private static final Offset<Float> SAME = within(2e-5f);

    static Stream<JsonNode> cases() {
        return new JsonMapper().readTree(FIXTURE.toFile()).get("cases").valueStream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areThoseOfThisEngine(JsonNode given) {
        var layers = layers(given);
        var shape = NetworkShape.of(Shape.of(given.get("inputs").asInt()), layers);
        int outputs = shape.output().values();
        var network = new Network(layers, shape, 0);
        var layout = new ParameterLayout(layers, shape);
        var weights = layout.read("", tensors(layout, floats(given.get("weights"))));
        System.arraycopy(weights, 0, network.parameters(), 0, weights.length);
        var x = floats(given.get("x"));
        int samples = given.get("x").size();

        var y = network.forward(x, samples);
        assertThat(firstOf(y, samples * outputs))
                .containsExactly(floats(given.get("outputs")), SAME);
        var g = new float[samples * outputs];
        var loss = Loss.of(loss(given), outputs);
        float mean =
                loss.mean(network.train(x, samples, 0), floats(given.get("label")), samples, g);
        network.backward(g, samples);

        assertThat(mean).isCloseTo(given.get("value").floatValue(), SAME);
        assertThat(flat(layout.write("", network.gradients())))
                .containsExactly(floats(given.get("gradients")), SAME);
    }

    private static float[] firstOf(float[] values, int count) {
        return Arrays.copyOf(values, count);
    }

    private static List<LayerSpec> layers(JsonNode given) {
        var layers = new ArrayList<LayerSpec>();
        for (var part : given.get("net").asString().split(",")) {
            if (!part.isEmpty()) {
                var words = part.split("-");
                layers.add(new LayerSpec.Linear(Integer.parseInt(words[0])));
                Written.find(Activation.class, words[1])
                        .ifPresent(function -> layers.add(new LayerSpec.Activate(function)));
            }
        }
        int classes = given.get("classes").asInt();
        layers.add(new LayerSpec.Linear(classes > 2 ? classes : 1));
        return layers;
    }

    private static LossSpec loss(JsonNode given) {
        boolean oneLogit = given.get("classes").asInt() == 2;
        return switch (given.get("loss").asString()) {
            case "mse" -> LossSpec.MSE;
            case "hinge" -> LossSpec.HINGE;
            default -> oneLogit ? LossSpec.BINARY_CROSS_ENTROPY : LossSpec.CROSS_ENTROPY;
        };
    }

    private static List<Tensor> tensors(ParameterLayout layout, float[] flat) {
        var tensors = new ArrayList<Tensor>();
        int at = 0;
        for (var parameter : layout.parameters()) {
            int size = parameter.shape().values();
            var values = Arrays.copyOfRange(flat, at, at + size);
            tensors.add(new Tensor(parameter.name(), parameter.shape(), values));
            at += size;
        }
        return tensors;
    }

    private static float[] flat(List<Tensor> tensors) {
        int size = tensors.stream().mapToInt(t -> t.values().length).sum();
        var flat = new float[size];
        int at = 0;
        for (var tensor : tensors) {
            System.arraycopy(tensor.values(), 0, flat, at, tensor.values().length);
            at += tensor.values().length;
        }
        return flat;
    }

    private static float[] floats(JsonNode numbers) {
        var all = new ArrayList<Float>();
        numbers.valueStream()
                .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
                .forEach(node -> all.add(node.floatValue()));
        var floats = new float[all.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = all.get(i);
        }
        return floats;
    }
}
