package io.weightroom.wall;

import io.weightroom.coach.DataFacts;
import io.weightroom.metrics.Frame;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import java.util.Optional;

/** Networks of the plane, whose boundary a browser can draw from their weights. */
public final class SmallNetworks {

    /** More would be much to send for a picture of a thumb's size. */
    private static final int MOST_PARAMETERS = 500;

    /** A little more than the data needs. */
    private static final double ROOM = 1.08;

    private SmallNetworks() {}

    public static boolean canBeDrawn(RunView run) {
        var spec = run.spec();
        return run.parameters() > 0
                && run.parameters() <= MOST_PARAMETERS
                && (spec.dataset() instanceof DatasetSpec.Points
                        || spec.dataset() instanceof DatasetSpec.Own)
                && spec.layers().stream()
                        .allMatch(
                                layer ->
                                        layer instanceof LayerSpec.Linear
                                                || layer instanceof LayerSpec.Activate);
    }

    /** How far the plane is to be seen around the origin; 1 where nobody knows. */
    public static double reach(Optional<DataFacts> data) {
        return data.map(facts -> Math.max(Math.abs(facts.lowest()), Math.abs(facts.highest())))
                .map(furthest -> Math.clamp(furthest, 1, 8) * ROOM)
                .orElse(1.0);
    }

    static boolean isOf(RunView run, Frame frame) {
        return frame.weights().length == run.parameters() * Float.BYTES;
    }
}
