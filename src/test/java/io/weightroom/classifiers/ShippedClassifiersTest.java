package io.weightroom.classifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShippedClassifiersTest {

    private final Classifiers classifiers = Desks.shipped();

    @Test
    void hasACardForEach() {
        assertThat(classifiers.cards())
                .extracting(ClassifierCard::name)
                .containsExactly("cifar-10-large", "cifar-10-small", "digits");
        var large = classifiers.card("cifar-10-large").orElseThrow();
        assertThat(large.origin()).isEqualTo(ClassifierCard.Origin.SHIPPED);
        assertThat(large.labels()).hasSize(10).contains("cat", "dog");
        assertThat(large.features()).isEqualTo(160);
        assertThat(large.parameters().orElseThrow()).isGreaterThan(100_000);
        assertThat(large.preparation().input().sizes()).containsExactly(3, 32, 32);
        assertThat(large.sha256()).matches("[0-9a-f]{64}");
        assertThat(large.isUsable()).isTrue();
    }

    @Test
    void saysWhatItSees() {
        var seen = classifiers.look("digits", new float[28 * 28], "somebody");
        assertThat(seen.logits()).hasSize(10);
        assertThat(seen.features()).hasSize(64);
        assertThat(seen.nanos()).isPositive();
        var probabilities = seen.probabilities();
        double sum = IntStream.range(0, 10).mapToDouble(i -> probabilities[i]).sum();
        assertThat(sum).isEqualTo(1, within(1e-5));
        assertThat(seen.best(3)).hasSize(3);
        assertThat(probabilities[seen.best(1).getFirst()]).isEqualTo(max(probabilities));
    }

    @Test
    void saysWhatItTakesWhereTheInputDoesNotFit() {
        assertThatThrownBy(() -> classifiers.look("digits", new float[3], "somebody"))
                .isInstanceOf(ClassifierUnavailable.class)
                .hasMessage(
                        "digits: expected 784 numbers (a picture of shape (1, 28, 28)), found 3");
    }

    @Test
    void namesThoseThatAreThere() {
        assertThatThrownBy(() -> classifiers.look("letters", new float[3], "somebody"))
                .hasMessage(
                        "expected one of cifar-10-large, cifar-10-small, digits, found"
                                + " \"letters\"");
    }

    private static float max(float[] values) {
        float max = values[0];
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
