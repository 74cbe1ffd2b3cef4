package io.weightroom.data.points;

import io.weightroom.spec.PointFeature;
import java.util.List;

/** What a network is told of points in the plane. */
public final class PointInputs {

    private PointInputs() {}

    /**
     * @param coordinates x1 and x2 of each point, one after the other
     * @return the features of each point, one point after the other
     */
    public static float[] of(float[] coordinates, List<PointFeature> features) {
        if (features.equals(PointFeature.COORDINATES)) {
            return coordinates.clone();
        }
        int count = coordinates.length / 2;
        var inputs = new float[count * features.size()];
        int at = 0;
        for (int i = 0; i < count; i++) {
            for (var feature : features) {
                inputs[at++] = (float) feature.of(coordinates[2 * i], coordinates[2 * i + 1]);
            }
        }
        return inputs;
    }
}
