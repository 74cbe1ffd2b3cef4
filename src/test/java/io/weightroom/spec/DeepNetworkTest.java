package io.weightroom.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeepNetworkTest {

    @Test
    void isMadeOfHiddenLayersAllAlike() {
        var tanh = new Activate(Activation.TANH);

        assertThat(new DeepNetwork(2, 64, Activation.TANH).layers(10))
                .containsExactly(
                        new Flatten(), new Linear(64), tanh, new Linear(64), tanh, new Linear(10));
    }

    @Test
    void isKnownByItsLayers() {
        for (int depth = 1; depth <= DeepNetwork.DEEPEST; depth++) {
            var network = new DeepNetwork(depth, 8, Activation.RELU);
            assertThat(DeepNetwork.of(network.layers(3))).contains(network);
        }
    }

    @Test
    void takesNoOtherNetworkForOne() {
        var relu = new Activate(Activation.RELU);
        assertThat(DeepNetwork.of(List.of(new Linear(8), relu, new Linear(2)))).isEmpty();
        assertThat(
                        DeepNetwork.of(
                                List.of(
                                        new Flatten(),
                                        new Linear(8),
                                        relu,
                                        new Linear(9),
                                        relu,
                                        new Linear(2))))
                .isEmpty();
    }
}
