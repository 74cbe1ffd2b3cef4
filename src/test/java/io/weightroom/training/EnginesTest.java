package io.weightroom.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.engine.Examples;
import io.weightroom.farm.FakeEngine;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.Specs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnginesTest {

    @Test
    void trainsEachSpecWithTheEngineThatItNames() {
        var engines = Engines.installed();
        var data = Examples.circles(20, 10);
        var torch = Specs.circles().build();
        var scratch = Specs.like(torch).engine(EngineName.SCRATCH).build();

        try (var one = engines.open(torch, data, Optional.empty());
                var other = engines.open(scratch, data, Optional.empty())) {
            assertThat(one.getClass().getSimpleName()).isEqualTo("TorchSession");
            assertThat(other.getClass().getSimpleName()).isEqualTo("ScratchSession");
            try (var predictor = engines.predictor(scratch, other.weights())) {
                assertThat(predictor.predict(data.test().input(0), 1)).hasSize(2);
            }
        }
        assertThat(engines.device(scratch)).isEqualTo("cpu, scratch");
        assertThat(engines.device(torch)).isEqualTo(engines.device());
    }

    @Test
    void saysWhichEnginesThereAre() {
        var engines = new Engines(List.of(new FakeEngine(1)));
        var spec = Specs.circles().engine(EngineName.SCRATCH).build();

        assertThatThrownBy(() -> engines.open(spec, Examples.circles(2, 2), Optional.empty()))
                .hasMessage("engine: expected one of [torch], found scratch");
    }
}
