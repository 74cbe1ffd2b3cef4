package io.weightroom.farm.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.tensor.Results;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many ask at once, and nobody gets the random numbers of another. */
class EvaluationsTest {

    @Test
    void thirtyLearnersAtOnceEachHaveTheirOwnSeed() {
        try (var evaluations = new Evaluations()) {
            var asked =
                    IntStream.range(0, 60)
                            .mapToObj(i -> evaluations.evaluate(program(i % 30), i))
                            .toList();
            var values = asked.stream().map(CompletableFuture::join).map(Results::lines).toList();

            for (int i = 0; i < 30; i++) {
                assertThat(values.get(i)).isEqualTo(values.get(i + 30));
            }
            assertThat(values.stream().distinct()).hasSize(30);
        }
    }

    private static List<String> program(int seed) {
        return List.of("torch.manual_seed(%d)".formatted(seed), "torch.rand(5)", "torch.rand(5)");
    }
}
