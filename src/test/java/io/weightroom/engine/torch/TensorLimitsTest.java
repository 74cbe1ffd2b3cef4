package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.tensor.Evaluator;
import io.weightroom.tensor.Results;
import io.weightroom.tensor.Results.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked for costs little: what is too much never reaches PyTorch. */
class TensorLimitsTest {

    private static final TorchTensors ENGINE = new TorchTensors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "torch.zeros(1000000000000)",
                "torch.zeros(1000000, 1000000)",
                "torch.rand(9223372036854775807, 9223372036854775807)",
                "torch.full((2000, 2000), 1)",
                "torch.eye(1000000)",
                "torch.arange(10 ** 12)",
                "torch.arange(0, 1, 1e-12)",
                "torch.linspace(0, 1, 10 ** 12)",
                "torch.randperm(10 ** 12)",
                "torch.zeros(1).expand(10 ** 12)",
                "torch.zeros(1, 1).broadcast_to((10 ** 6, 10 ** 6))",
                "torch.zeros(1000).repeat(10 ** 9)",
                "torch.zeros(1000).tile(1000, 1000)",
                "torch.zeros(100000, 1) + torch.zeros(100000)",
                "torch.outer(torch.zeros(100000), torch.zeros(100000))",
                "torch.zeros(100000, 1) @ torch.zeros(1, 100000)",
                "torch.zeros(900, 900) @ torch.zeros(900, 900)",
                "torch.arange(160000).reshape(400, 400) @ torch.arange(160000).reshape(400, 400)",
                "torch.diag(torch.zeros(100000))",
                "torch.diag(torch.zeros(10), 10 ** 15)",
                "torch.zeros(2, 100000)[[0] * 9]; torch.zeros(2, 400000)[torch.zeros(9).long()]",
                "torch.zeros(2, 400000).index_select(0, torch.zeros(9).long())",
                "torch.stack([torch.zeros(600000), torch.zeros(600000)])",
                "x = torch.zeros(900000); torch.cat([x, x])",
                "x = torch.zeros(900000); x + 1; x + 1; x + 1; x + 1",
                "2 ** (10 ** 9)",
                "10 ** 18 * 10 ** 18",
                "torch.zeros(1, 1, 1, 1, 1, 1, 1, 1).unsqueeze(0)",
            })
    void refusesWhatIsTooMuch(String program) {
        var lines = List.of(program.split("; "));

        assertThat(last(lines).type()).isIn("LimitError", "TypeError");
        assertThat(evaluate(lines).lines())
                .allSatisfy(line -> assertThat(line.text()).hasSizeLessThan(100));
    }

    @Test
    void refusesTenThousandBrackets() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(last(List.of("torch.tensor(" + deep + ")")).type()).isEqualTo("LimitError");
        var nested = "(".repeat(200) + "1" + ")".repeat(200);
        assertThat(last(List.of(nested)).message()).contains("deeper");
        var powers = "2" + "**1".repeat(140);
        assertThat(last(List.of(powers)).message()).contains("nested too deep");
        var signs = "-".repeat(500) + "1";
        assertThat(last(List.of(signs)).message()).contains("signs");
    }

    @Test
    void refusesLongLinesLongNamesAndManyLines() {
        assertThat(last(List.of("x = " + "1 + ".repeat(200) + "1")).message())
                .contains("characters");
        assertThat(last(List.of("a".repeat(41) + " = 1")).message()).contains("name");
        assertThat(last(Collections.nCopies(25, "1")).message()).contains("more than 24 lines");
        var many = Collections.nCopies(24, "x = torch.ones(1)" + " + 1".repeat(100));
        assertThat(last(many).message()).contains("operations");
    }

    @Test
    void readsNamesOfAnyAlphabetAndNoOthers() {
        var results =
                evaluate(List.of("größe = 2", "变量 = größe + 1", "变量", "🙂 = 1", "a b", "x = "));
        assertThat(results.lines().get(2).text()).isEqualTo("3");
        assertThat(problem(results, 3).message()).isEqualTo("invalid character '🙂' (U+1F642)");
        assertThat(problem(results, 4).why()).contains("place 3");
        assertThat(problem(results, 5).why()).contains("ends where");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__import__('os')",
                "torch.load('x')",
                "torch.ops",
                "torch.zeros(2).__class__",
                "torch.zeros(2).resize_(10)",
                "torch.jit.load('x')",
                "open('x')",
                "exec('1')",
                "torch.as_strided",
                "torch.index",
                "torch.set_num_threads(8)",
                "[x for x in y]",
                "lambda: 1",
                "f'{x}'",
                "'\\n'",
                "torch = 1",
            })
    void knowsNothingBesideItsList(String line) {
        assertThat(last(List.of(line)).type())
                .isIn("NameError", "AttributeError", "SyntaxError", "TypeError");
    }

    @Test
    void explainsWhyShapesDoNotFit() {
        var why = last(List.of("torch.ones(2, 4) * torch.ones(3)")).why();
        assertThat(why).contains("(2, 4) and (3,)").contains("4 meets 3");
        assertThat(last(List.of("torch.ones(2, 3) @ torch.ones(2, 3)")).why()).contains(".T");
        assertThat(last(List.of("x = torch.zeros(2, 3).T.view(6)")).why()).contains("reshape");
        assertThat(last(Arrays.asList("x = 1 / 0", "x + 1")).why()).contains("make x has failed");
    }

    private static Results evaluate(List<String> lines) {
        return Evaluator.evaluate(ENGINE, lines, 0);
    }

    private static Problem last(List<String> lines) {
        var results = evaluate(lines);
        return problem(results, results.lines().size() - 1);
    }

    private static Problem problem(Results results, int line) {
        return results.lines().get(line).problem().orElseThrow();
    }
}
