package io.weightroom.playground;

import io.weightroom.spec.DatasetSpec.OwnPoint;
import java.util.List;

/**
 * Points that a learner has placed or brought.
 *
 * @param classNames one for each label; none where labels are numbers to be learned
 */
public record OwnPoints(List<OwnPoint> points, List<String> classNames) {

    public static final int MOST = 5_000;

    /** Two classes, and no point yet. */
    public static final OwnPoints NONE = new OwnPoints(List.of(), List.of("class 0", "class 1"));

    public OwnPoints {
        points = List.copyOf(points);
        classNames = List.copyOf(classNames);
    }
}
