package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.engine.Examples;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.ShapeMismatch;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TorchRefusalTest {

    private static final TorchEngine ENGINE = new TorchEngine();

    private static void open(TrainingSpec spec) {
        ENGINE.open(spec, Examples.circles(20, 10), Optional.empty()).close();
    }

    @Test
    void refusesALayerThatDoesNotFitTheData() {
        assertThatThrownBy(() -> open(Specs.layers(new Conv2d(4, 3, 1, 1), new Linear(2)).build()))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage(
                        "layer 1 (conv2d 4 3 padding=1): expected an image (channels, height,"
                                + " width), found shape (2)");
    }

    @Test
    void refusesAnotherNumberOfOutputsThanClasses() {
        assertThatThrownBy(() -> open(Specs.layers(new Linear(3)).build()))
                .hasMessage(
                        "layer 1 (linear 3): expected 2 outputs, one for each class of circles,"
                                + " found shape (3)");
        assertThatThrownBy(() -> open(Specs.layers(new Linear(1)).build()))
                .hasMessageContaining("expected 2 outputs");
    }

    @Test
    void refusesANetworkThatCannotLearn() {
        assertThatThrownBy(() -> open(Specs.layers(new Flatten()).build()))
                .hasMessageContaining("at least one layer that learns");
    }

    @Test
    void refusesToEvaluateOnDataOfAnotherShape() {
        var spec = Specs.layers(new Linear(2)).build();
        var pictures = Examples.pictures(4, 4, 8, 2);
        assertThatThrownBy(() -> ENGINE.open(spec, Examples.circles(20, 10), Optional.of(pictures)))
                .hasMessageContaining("evaluate-on: expected 2 classes of shape (2)")
                .hasMessageContaining("found 2 of shape (1, 8, 8)");
    }

    @Test
    void refusesAVirtualThread() throws InterruptedException {
        var thrown = new Throwable[1];
        var thread =
                Thread.ofVirtual()
                        .unstarted(
                                () -> {
                                    try {
                                        open(Specs.layers(new Linear(2)).build());
                                    } catch (IllegalStateException e) {
                                        thrown[0] = e;
                                    }
                                });
        thread.start();
        thread.join();
        assertThat(thrown[0]).hasMessageContaining("expected a platform thread");
    }
}
