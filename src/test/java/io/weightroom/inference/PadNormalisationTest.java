package io.weightroom.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.ink.Raster;
import io.weightroom.data.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class PadNormalisationTest {

    /** A seven, drawn in a unit box. */
    private static final Stroke SEVEN =
            new Stroke(
                    new float[] {.1f, .5f, .8f, .6f, .45f, .35f},
                    new float[] {.1f, .08f, .1f, .4f, .7f, .95f});

    @Test
    void givesNothingForNothing() {
        assertThat(PadNormalisation.normalise(drawing())).isEmpty();
    }

    @Test
    void makesTheSameOfSmallAndOffCentreDrawings() {
        var centred = normalise(SEVEN.moved(.8f, .1f, .1f)).input();
        for (var scale : new float[] {.12f, .3f, .6f}) {
            for (var corner : new float[][] {{.02f, .02f}, {.38f, .02f}, {.1f, .35f}}) {
                var other = normalise(SEVEN.moved(scale, corner[0], corner[1])).input();
                assertThat(distance(centred, other)).as("scale %s", scale).isLessThan(1e-3);
            }
        }
    }

    @Test
    void makesTheSameOfPixelsAndShares() {
        var shares = normalise(SEVEN).input();
        var pixels =
                PadNormalisation.normalise(
                                new PadDrawing(List.of(SEVEN.moved(280, 0, 0)), 280, 280, 14))
                        .orElseThrow();
        assertThat(distance(shares, pixels.input())).isLessThan(1e-3);
    }

    @Test
    void fitsTheBoxAndKeepsProportions() {
        var scaled = normalise(SEVEN).scaled();
        assertThat(inked(scaled, 4, 4, 24, 24)).isCloseTo(inked(scaled, 0, 0, 28, 28), within(2.));
        assertThat(inked(scaled, 0, 4, 28, 7)).isPositive();
        assertThat(inked(scaled, 0, 21, 28, 24)).isPositive();
        assertThat(inked(scaled, 0, 0, 5, 28)).as("as narrow as drawn").isZero();
    }

    @Test
    void bringsTheCentreOfMassToTheMiddle() {
        var centre = normalise(SEVEN).centred().centreOfMass();
        assertThat(centre.x()).isCloseTo(14.5f, within(.1f));
        assertThat(centre.y()).isCloseTo(14.5f, within(.1f));
    }

    @Test
    void inksAsWideAsTheTrainingData() {
        var bar = new Stroke(new float[] {.5f, .5f}, new float[] {.1f, .9f});
        var row = normalise(bar).centred();
        double width = 0;
        for (int column = 0; column < 28; column++) {
            width += row.at(column, 14);
        }
        assertThat(width).isCloseTo(2.6, within(.2));
    }

    @Test
    void keepsADotSmall() {
        var dot = new Stroke(new float[] {.3f}, new float[] {.7f});
        var tap = new Stroke(new float[] {.3f, .304f, .3f}, new float[] {.7f, .702f, .704f});
        for (var stroke : List.of(dot, tap)) {
            var centred = normalise(stroke).centred();
            assertThat(inked(centred, 0, 0, 28, 28)).isBetween(4., 16.);
            assertThat(inked(centred, 11, 11, 18, 18)).isEqualTo(inked(centred, 0, 0, 28, 28));
        }
    }

    @Test
    void showsThePadAsItWasDrawn() {
        var stages = normalise(SEVEN.moved(.25f, .7f, .7f));
        assertThat(stages.drawn().width()).isEqualTo(stages.drawn().height());
        assertThat(inked(stages.drawn(), 0, 0, 42, 42)).isZero();
        assertThat(stages.cropped().height()).isEqualTo(60);
        assertThat(stages.cropped().width()).isBetween(45, 55);
    }

    @Test
    void survivesWhatLiesOutsideThePad() {
        assertThat(normalise(SEVEN.moved(5, -2, -2)).input()).hasSize(784);
    }

    @Test
    void refusesCoordinatesThatAreNoNumbers() {
        assertThatThrownBy(() -> drawing(new Stroke(new float[] {Float.NaN}, new float[] {0})))
                .hasMessage("expected coordinates that are numbers, found NaN");
    }

    private static PadDrawing drawing(Stroke... strokes) {
        return PadDrawing.ofUnitPad(List.of(strokes), .05f);
    }

    private static NormalisedDrawing normalise(Stroke... strokes) {
        return PadNormalisation.normalise(drawing(strokes)).orElseThrow();
    }

    private static double distance(float[] a, float[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    /** The ink between (left, top) and (right, bottom). */
    private static double inked(Raster raster, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += raster.at(column, row);
            }
        }
        return sum;
    }
}
