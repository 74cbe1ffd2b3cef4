package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.tensor.Evaluator;
import io.weightroom.tensor.Results.Line;
import io.weightroom.tensor.Results.TensorView;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every program of the fixture is worth what PyTorch itself made of it, errors word by word. */
class TorchTensorsTest {

    private static final TorchTensors ENGINE = new TorchTensors();

    /** The fixture was made with PyTorch 2.13; the one beside DJL is 2.7. */
    private static final Map<String, String> OLDER_WORDS =
            Map.of(
                    "zeros: Dimension size must be non-negative.",
                    "Trying to create tensor with negative dimension -1: [-1]",
                    "upper bound and lower bound inconsistent with step sign",
                    "upper bound and larger bound inconsistent with step sign");

    @TestFactory
    Stream<DynamicTest> saysWhatPyTorchSays() throws IOException {
        try (var fixture = TorchTensorsTest.class.getResourceAsStream("tensors.json")) {
            return StreamSupport.stream(JsonMapper.shared().readTree(fixture).spliterator(), false)
                    .map(TorchTensorsTest::test);
        }
    }

    private static DynamicTest test(JsonNode row) {
        var program = row.get("program").asString();
        return DynamicTest.dynamicTest(
                program, () -> compare(row.get("outcome"), evaluate(program)));
    }

    private static Line evaluate(String program) {
        return Evaluator.evaluate(ENGINE, Arrays.asList(program.split(";")), 0).lines().getLast();
    }

    private static void compare(JsonNode expected, Line line) {
        if (expected.has("error")) {
            assertThat(line.problem()).isPresent();
            var problem = line.problem().get();
            var words = expected.get("message").asString();
            assertThat(problem.type() + ": " + problem.message())
                    .isEqualTo(
                            expected.get("error").asString()
                                    + ": "
                                    + OLDER_WORDS.getOrDefault(words, words));
            return;
        }
        assertThat(line.problem()).isEmpty();
        if (expected.has("text")) {
            assertThat(line.text()).isEqualTo(expected.get("text").asString());
        } else if (expected.has("pair")) {
            assertThat(line.tensors()).hasSize(2);
            compare(expected.get("pair").get(0), line.tensors().getFirst());
            compare(expected.get("pair").get(1), line.tensors().getLast());
        } else {
            assertThat(line.tensors()).hasSize(1);
            compare(expected, line.tensors().getFirst());
        }
    }

    private static void compare(JsonNode expected, TensorView tensor) {
        assertThat(tensor.dtype()).isEqualTo(expected.get("dtype").asString());
        assertThat(tensor.shape()).isEqualTo(longs(expected.get("shape")));
        assertThat(tensor.strides()).isEqualTo(longs(expected.get("strides")));
        var values = expected.get("values");
        assertThat(tensor.values()).hasSize(values.size());
        for (int i = 0; i < values.size(); i++) {
            same(values.get(i).asString(), tensor.values().get(i));
        }
    }

    private static List<Long> longs(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false).map(JsonNode::asLong).toList();
    }

    private static void same(String expected, String found) {
        if (expected.matches("-?[\\d.]+(e-?\\d+)?")) {
            double number = Double.parseDouble(expected);
            assertThat(Double.parseDouble(found))
                    .isCloseTo(number, within(1e-6 * Math.max(1, Math.abs(number))));
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }
}
