package io.weightroom.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RasterTest {

    @Test
    void inksASquareMiddleAndLeavesTheRest() {
        var raster = Raster.blank(9, 9);
        raster.line(2, 4.5f, 1, 7, 4.5f, 1, 1);
        assertThat(raster.at(4, 4)).isEqualTo(1);
        assertThat(raster.at(4, 3)).isCloseTo(.5f, within(1e-6f));
        assertThat(raster.at(4, 1)).isZero();
        assertThat(raster.centreOfMass().x()).isCloseTo(4.5f, within(1e-4f));
    }

    @Test
    void drawsADotWhereAStrokeIsOnePoint() {
        var raster = Raster.blank(9, 9);
        raster.strokes(List.of(new Stroke(new float[] {4.5f}, new float[] {4.5f})), 1.5f, 1);
        assertThat(raster.at(4, 4)).isEqualTo(1);
        assertThat(raster.at(0, 0)).isZero();
    }

    @Test
    void movesByWholePixelsAndDropsWhatLeaves() {
        var raster = Raster.blank(3, 3);
        raster.values()[0] = 1;
        raster.values()[8] = .5f;
        var moved = raster.shifted(1, 2);
        assertThat(moved.at(1, 2)).isEqualTo(1);
        assertThat(moved.centreOfMass()).isEqualTo(new Raster.Point(1.5f, 2.5f));
        assertThat(raster.shifted(-1, -1).at(1, 1)).isEqualTo(.5f);
    }
}
