package io.weightroom.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.PlainNetwork.Hidden;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainNetworkTest {

    private static final LayerSpec TANH = new Activate(Activation.TANH);

    @Test
    void isMadeOfLinearLayersWithActivationsBetween() {
        assertThat(PlainNetwork.of(List.of(new Linear(8), TANH, new Linear(2))))
                .contains(new PlainNetwork(List.of(new Hidden(8, Activation.TANH)), 2));
        assertThat(PlainNetwork.of(List.of(new Linear(2))))
                .contains(new PlainNetwork(List.of(), 2));
    }

    @Test
    void isNothingElse() {
        assertThat(PlainNetwork.of(List.of())).isEmpty();
        assertThat(PlainNetwork.of(List.of(new Linear(8), new Linear(2)))).isEmpty();
        assertThat(PlainNetwork.of(List.of(new Linear(2), TANH))).isEmpty();
        assertThat(PlainNetwork.of(List.of(new Linear(8), new Dropout(0.5), new Linear(2))))
                .isEmpty();
        assertThat(
                        PlainNetwork.of(
                                List.of(
                                        new Linear(8),
                                        new Activate(Activation.SOFTMAX),
                                        new Linear(2))))
                .isEmpty();
    }
}
