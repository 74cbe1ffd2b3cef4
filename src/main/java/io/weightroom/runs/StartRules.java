package io.weightroom.runs;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Start;
import io.weightroom.spec.TrainingSpec;
import java.util.List;

/** What a run can go on from: a network of the same layers on the same data. */
final class StartRules {

    /** All of it is trained again where a run begins. */
    static final int LONGEST = 60;

    /** Every part of the chain has the points in its row. */
    private static final int LONGEST_WITH_MANY_POINTS = 12;

    private static final int MANY_POINTS = 500;

    private static final int MOST_EDITS = 1_000;

    private StartRules() {}

    /**
     * @throws RunRefused where the run cannot go on from {@code start}
     */
    static void check(Start start, TrainingSpec spec, NetworkShape shape) {
        var of = start.of();
        int longest = longest(spec);
        if (start.length() > longest) {
            throw new RunRefused(
                    "start: expected at most %d changes in the course of a run, found %d; rewind, and the count begins again"
                            .formatted(longest, start.length()));
        }
        if (!of.dataset().equals(spec.dataset())
                || of.seed() != spec.seed()
                || of.trainingShare() != spec.trainingShare()) {
            throw new RunRefused("start: expected the same data and seed, found others");
        }
        if (!parametersOf(of).equals(parametersOf(spec))) {
            throw new RunRefused(
                    "start: expected a network of the layers %s, found %s"
                            .formatted(parametersOf(spec), parametersOf(of)));
        }
        if (start.step() < 0) {
            throw new RunRefused("start: expected a step of 0 or more, found " + start.step());
        }
        checkEdits(start, shape.totalParameters());
    }

    private static int longest(TrainingSpec spec) {
        boolean many =
                spec.dataset() instanceof DatasetSpec.Own own && own.points().size() > MANY_POINTS;
        return many ? LONGEST_WITH_MANY_POINTS : LONGEST;
    }

    private static void checkEdits(Start start, long parameters) {
        if (start.edits().size() > MOST_EDITS) {
            throw new RunRefused(
                    "start: expected at most %,d weights set by hand, found %,d"
                            .formatted(MOST_EDITS, start.edits().size()));
        }
        for (var edit : start.edits()) {
            if (edit.index() < 0 || edit.index() >= parameters) {
                throw new RunRefused(
                        "start: expected a parameter from 0 to %,d, found %,d"
                                .formatted(parameters - 1, edit.index()));
            }
            if (!Float.isFinite(edit.value())) {
                throw new RunRefused("start: expected a finite weight, found " + edit.value());
            }
        }
    }

    /** The layers that learn; what stands between them may change in the course of a run. */
    private static List<String> parametersOf(TrainingSpec spec) {
        return spec.layers().stream()
                .filter(
                        layer ->
                                !(layer instanceof LayerSpec.Activate)
                                        && !(layer instanceof LayerSpec.Dropout))
                .map(LayerSpec::text)
                .toList();
    }
}
