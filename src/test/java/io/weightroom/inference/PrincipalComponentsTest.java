package io.weightroom.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    /** Worked by hand: along (3, 4) lie -2, -1, 0, 1, 2 times 5, and across it 1, -2, 2, -2, 1. */
    @Test
    void findsAxesThatWereTurned() {
        double[] along = {-10, -5, 0, 5, 10};
        double[] across = {1, -2, 2, -2, 1};
        var points = new ArrayList<float[]>();
        for (int i = 0; i < 5; i++) {
            points.add(
                    new float[] {
                        (float) (.6 * along[i] - .8 * across[i] + 7),
                        (float) (.8 * along[i] + .6 * across[i] - 3)
                    });
        }
        var found = PrincipalComponents.of(points, 2);
        assertThat(found.shares()[0]).isCloseTo(250.0 / 264, within(1e-6));
        assertThat(found.shares()[1]).isCloseTo(14.0 / 264, within(1e-6));
        // Of two ends that are equally far out, either may be the positive one.
        double sign = Math.signum(found.scores()[4][0]);
        double other = Math.signum(found.scores()[2][1]);
        for (int i = 0; i < 5; i++) {
            assertThat(found.scores()[i][0]).isCloseTo(sign * along[i], within(1e-5));
            assertThat(found.scores()[i][1]).isCloseTo(other * across[i], within(1e-5));
        }
    }

    @Test
    void keepsDistancesWhereItKeepsAllComponents() {
        var random = new Random(3);
        var points = new ArrayList<float[]>();
        for (int i = 0; i < 12; i++) {
            var point = new float[40];
            for (int k = 0; k < 40; k++) {
                point[k] = (float) random.nextGaussian();
            }
            points.add(point);
        }
        var found = PrincipalComponents.of(points, 12);
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            assertThat(i == 0 || found.shares()[i] <= found.shares()[i - 1] + 1e-12).isTrue();
            sum += found.shares()[i];
            for (int j = 0; j < i; j++) {
                double straight = 0;
                double turned = 0;
                for (int k = 0; k < 40; k++) {
                    straight += Math.pow(points.get(i)[k] - points.get(j)[k], 2);
                }
                for (int k = 0; k < 12; k++) {
                    turned += Math.pow(found.scores()[i][k] - found.scores()[j][k], 2);
                }
                assertThat(turned).isCloseTo(straight, within(1e-4));
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void equalVectorsHaveNoVariance() {
        var same = List.of(new float[] {1, 2}, new float[] {1, 2}, new float[] {1, 2});
        var found = PrincipalComponents.of(same, 2);
        assertThat(found.shares()).containsOnly(0);
        assertThat(found.scores()[1]).containsOnly(0);
    }

    @Test
    void needsAsManyVectorsAsComponents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalComponents.of(List.of(new float[] {1}), 2))
                .withMessage("expected at least 2 vectors, found 1");
    }
}
