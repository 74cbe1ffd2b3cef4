package io.weightroom.classifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private final WaitingLine<String> line = new WaitingLine<>(6, 4);

    private String next() throws InterruptedException {
        return line.take(Duration.ofMillis(5)).orElse("nobody");
    }

    @Test
    void letsCallersTakeTurns() throws InterruptedException {
        line.add("ann", "a1");
        line.add("ann", "a2");
        line.add("ann", "a3");
        line.add("bob", "b1");
        assertThat(next()).isEqualTo("a1");
        assertThat(next()).isEqualTo("b1");
        line.add("bob", "b2");
        assertThat(next()).isEqualTo("a2");
        assertThat(next()).isEqualTo("b2");
        assertThat(next()).isEqualTo("a3");
        assertThat(next()).isEqualTo("nobody");
    }

    @Test
    void isOnlySoLong() {
        for (int i = 0; i < 4; i++) {
            line.add("ann", "a");
        }
        assertThatThrownBy(() -> line.add("ann", "a"))
                .isInstanceOf(ClassifierUnavailable.class)
                .hasMessageContaining("4 of them from one place")
                .hasMessageEndingWith("found more; ask again in a moment");
        line.add("bob", "b");
        line.add("bob", "b");
        assertThatThrownBy(() -> line.add("eve", "e")).isInstanceOf(ClassifierUnavailable.class);
    }
}
