package io.weightroom.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.Recurrent;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NetworkShapeTest {

    private static NetworkShape ofTokens(LayerSpec... layers) {
        return NetworkShape.of(Shape.of(35), OptionalInt.of(64), List.of(layers));
    }

    @Test
    void givesTheLastTimeStepOfTheLastRecurrentLayerOnly() {
        var shape =
                ofTokens(
                        new Embedding(32),
                        new Recurrent(Cell.LSTM, 128),
                        new Dropout(0.1),
                        new Recurrent(Cell.GRU, 16),
                        new Linear(64));

        assertThat(shape.outputs())
                .containsExactly(
                        Shape.of(35, 32),
                        Shape.of(35, 128),
                        Shape.of(35, 128),
                        Shape.of(16),
                        Shape.of(64));
        assertThat(shape.parameters())
                .containsExactly(
                        64L * 32,
                        4L * 128 * (32 + 128 + 2),
                        0L,
                        3L * 16 * (128 + 16 + 2),
                        16L * 64 + 64);
    }

    @Test
    void looksUpTokensAndNothingElse() {
        assertThatThrownBy(() -> NetworkShape.of(Shape.of(2), List.of(new Embedding(8))))
                .hasMessage("layer 1 (embedding 8): expected tokens, found numbers of shape (2)");
        assertThatThrownBy(() -> ofTokens(new Embedding(8), new Embedding(4)))
                .hasMessage(
                        "layer 2 (embedding 4): expected tokens, found numbers of shape (35, 8)");
        assertThatThrownBy(() -> ofTokens(new Linear(2)))
                .hasMessage(
                        "layer 1 (linear 2): expected numbers (put embedding before it), found"
                                + " tokens of shape (35)");
    }

    @Test
    void wantsASequenceBeforeARecurrentLayer() {
        assertThatThrownBy(
                        () ->
                                NetworkShape.of(
                                        Shape.of(1, 28, 28), List.of(new Recurrent(Cell.RNN, 8))))
                .hasMessage(
                        "layer 1 (rnn 8): expected a sequence (time steps, values) as embedding"
                                + " gives, found shape (1, 28, 28)");
    }

    @Test
    void saysWhereALinearLayerStandsInASequence() {
        assertThatThrownBy(
                        () ->
                                ofTokens(
                                        new Embedding(8),
                                        new Recurrent(Cell.GRU, 16),
                                        new Linear(4),
                                        new LayerSpec.LinearVocabulary()))
                .hasMessage(
                        "layer 3 (linear 4): expected one row of values (put flatten or a recurrent"
                                + " layer before it; at every step of a text only linear vocabulary"
                                + " answers), found shape (35, 16)");
    }
}
