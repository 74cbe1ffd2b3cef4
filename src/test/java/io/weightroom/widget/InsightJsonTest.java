package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.inference.ForwardPass;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.insight.InsightWanted.Unit;
import io.weightroom.inference.insight.Insights;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import io.weightroom.training.seeded.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsightJsonTest {

    private static final Shape INPUT = Shape.of(1, 28, 28);

    /** The network of lesson 8. */
    private static final TrainingSpec CNN =
            Specs.layers(
                            new Conv2d(16, 3, 1, 1),
                            Specs.RELU,
                            new MaxPool2d(2, 2),
                            new Conv2d(32, 3, 1, 1),
                            Specs.RELU,
                            new MaxPool2d(2, 2),
                            new Flatten(),
                            new Linear(64),
                            Specs.RELU,
                            new Linear(10))
                    .build();

    private static Insight look(float weight, InsightWanted wanted) {
        var shape = new Weights(0, INPUT, 10, List.of()).network(CNN.layers());
        var tensors =
                Parameter.of(CNN.layers(), shape).stream()
                        .map(p -> new Tensor(p.name(), p.shape(), filled(p.shape(), weight)))
                        .toList();
        var weights = new Weights(7, INPUT, 10, tensors);
        var network = ForwardPass.of(CNN, weights).orElseThrow();
        return Insights.of(CNN, weights, network, filled(INPUT, 0.5f), wanted);
    }

    private static float[] filled(Shape shape, float value) {
        var values = new float[shape.values()];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void isSmallEnoughToBeSentTwiceASecond() {
        var plain = InsightJson.of(look(0.01f, InsightWanted.plain())).toString();
        assertThat(plain.length()).isLessThan(60_000);
        var all = new InsightWanted(3, Optional.of(new Unit(0, 3, -1)), false, true);
        assertThat(InsightJson.of(look(0.01f, all)).toString().length() - plain.length())
                .isLessThan(8_000);
    }

    @Test
    void hasNothingButNumbersWhereARunHasDiverged() {
        var unit = Optional.of(new Unit(3, 0, 0));
        var json = InsightJson.of(look(Float.NaN, new InsightWanted(0, unit, true, true)));
        assertThat(json.toString()).doesNotContain("NaN");
        assertThat(json.get("path").get("bias").isNull()).isTrue();
        assertThat(json.get("layers").get(0).get("strange").asInt()).isEqualTo(16 * 784);
    }
}
