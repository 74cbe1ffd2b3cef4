package io.weightroom.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same fixtures that the browser's side is held to. */
class GraphReaderTest {

    private static final Path FIXTURES = Path.of("frontend/shared/graph");

    static Stream<JsonNode> computedByTorch() {
        return cases("fixture.json");
    }

    static Stream<JsonNode> refused() {
        return cases("refused.json");
    }

    private static Stream<JsonNode> cases(String file) {
        var fixture = new JsonMapper().readTree(FIXTURES.resolve(file).toFile());
        return fixture.get("cases").valueStream();
    }

    @ParameterizedTest
    @MethodSource("computedByTorch")
    void computesWhatTorchComputes(JsonNode given) throws ExpressionRefused {
        var graph = GraphReader.read(given.get("expression").asString());
        var values = graph.forward(name -> given.get("values").get(name).asDouble());
        var expected = given.get("float64");
        assertClose(values[graph.output()], number(expected.get("value")), "value");
        var gradients = graph.backward(values);
        assertThat(graph.leaves())
                .containsExactlyInAnyOrderElementsOf(expected.get("gradients").propertyNames());
        for (var leaf : graph.leaves()) {
            int node = graph.node(leaf).orElseThrow();
            assertClose(gradients[node], number(expected.get("gradients").get(leaf)), leaf);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatItCannotRead(JsonNode given) throws ExpressionRefused {
        var text = given.get("text").asString();
        if (given.has("around")) {
            var around = given.get("around");
            int times = around.get(1).asInt();
            text =
                    around.get(0).asString().repeat(times)
                            + text
                            + around.get(2).asString().repeat(times);
        }
        var written = text;
        if (given.get("message").isNull()) {
            assertThat(GraphReader.read(written).nodes()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> GraphReader.read(written))
                    .isInstanceOf(ExpressionRefused.class)
                    .hasMessage(given.get("message").asString());
        }
    }

    @Test
    void givesWhatIsComputedItsName() throws ExpressionRefused {
        var graph = GraphReader.read("e = w*x - y\nL = e^2");
        assertThat(graph.names()).containsExactly("w", "x", "y", "e", "L");
        assertThat(graph.leaves()).containsExactly("w", "x", "y");
    }

    private static void assertClose(double found, double expected, String what) {
        if (Double.isFinite(expected)) {
            assertThat(found)
                    .as(what)
                    .isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
        } else {
            assertThat(found).as(what).isEqualTo(Double.valueOf(expected));
        }
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asString());
    }
}
