package io.weightroom.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every function with arguments by chance: each line has a value or an error, and nothing makes
 * more than was estimated, which an assertion beside every operation sees to.
 */
class AnythingTest {

    private static final List<String> GIVEN =
            List.of(
                    "torch.manual_seed(1)",
                    "x = torch.rand(2, 3)",
                    "y = torch.arange(3)",
                    "m = torch.ones(3, 3).T",
                    "b = torch.tensor([True, False, True])",
                    "e = torch.zeros(0, 4)",
                    "s = torch.tensor(2)",
                    "c = torch.zeros(2, 3, 4)");

    private static final List<String> TENSORS = List.of("x", "y", "m", "b", "e", "s", "c");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "-1", "2.5", "10 ** 12", "9223372036854775807", "torch.nan");
    private static final List<String> WHOLES = List.of("0", "1", "2", "-1", "10 ** 12", "s");
    private static final List<String> SHAPES =
            List.of("(2, 3)", "(3, -1)", "[0, 1]", "[]", "(1000000, 1000000)", "6", "(0,)");

    private static final int EACH = 3;

    @Test
    void everyCallHasAValueOrAnError() {
        var random = new Random(7);
        var engine = TensorEngine.load();
        int worth = 0;
        for (var name : new TreeSet<>(Functions.names())) {
            var lines = new ArrayList<>(GIVEN);
            for (int i = 0; i < EACH; i++) {
                lines.add(call(name, random));
            }
            for (var line : Evaluator.evaluate(engine, lines, 1).lines()) {
                boolean failed = line.problem().isPresent();
                assertThat(failed && !line.tensors().isEmpty()).isFalse();
                worth += failed ? 0 : 1;
            }
        }
        assertThat(worth).isGreaterThan(Functions.names().size() * GIVEN.size() + 100);
    }

    private static String call(String name, Random random) {
        var ways = Functions.named(name);
        var way = ways.get(random.nextInt(ways.size()));
        var arguments =
                way.parameters().stream()
                        .filter(p -> !p.keywordOnly())
                        .map(
                                p ->
                                        any(
                                                random.nextInt(12) == 0
                                                        ? SHAPES
                                                        : fitting(p, random),
                                                random))
                        .toList();
        if (Functions.isFunction(name)) {
            return "torch.%s(%s)".formatted(name, String.join(", ", arguments));
        }
        var others = arguments.subList(1, arguments.size());
        return "%s.%s(%s)".formatted(any(TENSORS, random), name, String.join(", ", others));
    }

    private static List<String> fitting(Parameter parameter, Random random) {
        return switch (parameter.kind()) {
            case TENSOR -> TENSORS;
            case OTHER -> random.nextBoolean() ? TENSORS : NUMBERS;
            case NUMBER -> NUMBERS;
            case WHOLE -> WHOLES;
            case WHOLES, SIZE -> SHAPES;
            case TRUTH -> List.of("True", "False");
            case TYPE -> List.of("torch.int64", "torch.bool", "torch.float16");
            case TENSORS -> List.of("[x, x]", "[y, m]", "(e, e)", "[]");
        };
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
