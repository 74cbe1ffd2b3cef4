package io.weightroom.engine.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.spec.OptimizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same gradients lead to the same places as in PyTorch and in the browser's surfaces. */
class OptimizerNumbersTest {

    @ParameterizedTest
    @MethodSource("cases")
    void goesWhereTorchOptimGoes(JsonNode path) {
        var optimizer = Optimizer.of(spec(path.get("optimizer").asString()), 2);
        var w = floats(path.get("start"));
        int step = 0;
        for (var stop : path.get("steps")) {
            optimizer.update(w, floats(stop.get("gradient")), path.get("rate").asDouble(), ++step);
            var after = floats(stop.get("after"));
            assertThat(w[0]).isCloseTo(after[0], within(1e-5f * Math.max(1, Math.abs(after[0]))));
            assertThat(w[1]).isCloseTo(after[1], within(1e-5f * Math.max(1, Math.abs(after[1]))));
        }
    }

    private static OptimizerSpec spec(String name) {
        return switch (name) {
            case "sgd" -> new OptimizerSpec.Sgd(0, false, 0);
            case "momentum" -> new OptimizerSpec.Sgd(0.9, false, 0);
            case "nesterov" -> new OptimizerSpec.Sgd(0.9, true, 0);
            case "rmsprop" -> new OptimizerSpec.Rmsprop(0);
            case "adagrad" -> new OptimizerSpec.Adagrad(0);
            case "adam" -> new OptimizerSpec.Adam(0);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static float[] floats(JsonNode numbers) {
        return new float[] {(float) numbers.get(0).asDouble(), (float) numbers.get(1).asDouble()};
    }

    static Stream<JsonNode> cases() throws IOException {
        var text = Files.readString(Path.of("frontend/widgets/surface/paths.json"));
        return JsonMapper.builder().build().readTree(text).get("cases").valueStream();
    }
}
