package io.weightroom.engine.scratch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.data.Dataset;
import io.weightroom.engine.Examples;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.Specs;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScratchRefusalTest {

    private static final Dataset PICTURES = Examples.pictures(10, 2, 8, 5);

    private static void assertRefused(String layer, Dataset data, LayerSpec... layers) {
        assertThatThrownBy(
                        () ->
                                new ScratchEngine()
                                        .open(Specs.layers(layers).build(), data, Optional.empty()))
                .hasMessage(
                        layer
                                + ": expected linear, an activation, dropout or flatten, which is"
                                + " what the engine scratch trains; the engine torch trains the"
                                + " others too");
    }

    @Test
    void namesTheLayerThatItCannotTrain() {
        assertRefused(
                "layer 1 (conv2d 4 3 padding=1)",
                PICTURES,
                new Conv2d(4, 3, 1, 1),
                new Flatten(),
                new Linear(5));
        assertRefused(
                "layer 1 (max_pool2d 2)",
                PICTURES,
                new MaxPool2d(2, 2),
                new Flatten(),
                new Linear(5));
        assertRefused(
                "layer 1 (embedding 4)",
                Examples.tokens(10, 2, 6, 5),
                new Embedding(4),
                new Recurrent(Cell.GRU, 8),
                new Linear(5));
    }

    @Test
    void refusesAnotherNumberOfOutputsThanClasses() {
        assertThatThrownBy(
                        () ->
                                new ScratchEngine()
                                        .open(
                                                Specs.layers(new Flatten(), new Linear(3)).build(),
                                                PICTURES,
                                                Optional.empty()))
                .hasMessage(
                        "layer 2 (linear 3): expected 5 outputs, one for each class of pictures,"
                                + " found shape (3)");
    }
}
