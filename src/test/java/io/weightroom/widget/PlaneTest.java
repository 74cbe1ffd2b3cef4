package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.points.PointDatasets;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TruthFunction;
import org.junit.jupiter.api.Test;

class PlaneTest {

    private static final int CELLS = Plane.CELLS * Plane.CELLS;

    @Test
    void asksFromTheTopLeft() {
        var inputs = new Plane(-1, 1).inputs();
        assertThat(inputs).hasSize(2 * CELLS);
        assertThat(inputs[0]).isBetween(-1f, -0.95f);
        assertThat(inputs[1]).isBetween(0.95f, 1f);
        assertThat(inputs[2 * CELLS - 1]).isBetween(-1f, -0.95f);
    }

    @Test
    void keepsTheBestClassAndItsProbability() {
        var probabilities = new float[CELLS * 3];
        for (int cell = 0; cell < CELLS; cell++) {
            probabilities[cell * 3 + cell % 3] = 1;
        }
        var answers = Plane.answers(probabilities);
        assertThat(answers.best()).startsWith((byte) 0, (byte) 1, (byte) 2, (byte) 0);
        assertThat(answers.probability()[5]).isEqualTo((byte) 255);
    }

    @Test
    void putsATruthTableInTheMiddle() {
        var rows = PointDatasets.of(new DatasetSpec.TruthTable(TruthFunction.XOR));
        var plane = Plane.around(rows);
        assertThat(plane.low() + plane.high()).isCloseTo(1, within(1e-9));
        assertThat(plane.high()).isEqualTo(1.3);
    }
}
