package io.weightroom.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final List<String> ARGUMENTS =
            List.of(
                    "x",
                    "y",
                    "m",
                    "b",
                    "e",
                    "s",
                    "c",
                    "x",
                    "y",
                    "m",
                    "0",
                    "1",
                    "-1",
                    "2",
                    "3",
                    "2.5",
                    "10 ** 12",
                    "-10 ** 12",
                    "9223372036854775807",
                    "(2, 3)",
                    "(3, -1)",
                    "[0, 1]",
                    "[]",
                    "True",
                    "None",
                    "torch.int64",
                    "torch.bool",
                    "[x, m]",
                    "[y, y]",
                    "dim=0",
                    "dim=1",
                    "dim=5",
                    "keepdim=True",
                    "dtype=torch.float64",
                    "torch.nan",
                    "'cpu'");

    private static final int EACH = 4;

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
        assertThat(worth).isGreaterThan(Functions.names().size() * (GIVEN.size() + 1));
    }

    private static String call(String name, Random random) {
        var arguments =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> ARGUMENTS.get(random.nextInt(ARGUMENTS.size())))
                        .collect(Collectors.joining(", "));
        return Functions.isFunction(name) && random.nextBoolean()
                ? "torch.%s(%s)".formatted(name, arguments)
                : "%s.%s(%s)".formatted(ARGUMENTS.get(random.nextInt(7)), name, arguments);
    }
}
