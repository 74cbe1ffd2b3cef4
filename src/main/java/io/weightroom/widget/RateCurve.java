package io.weightroom.widget;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The learning rate that each step of a run has by its schedule, known before the run. */
final class RateCurve {

    /** Enough to see a cosine bend, and a step fall at once. */
    private static final int POINTS = 200;

    private RateCurve() {}

    /** Whether any of {@code specs} has a rate that changes by itself. */
    static boolean isWorthDrawing(List<TrainingSpec> specs) {
        return specs.stream().anyMatch(spec -> spec.schedule().isPresent());
    }

    /** Pairs of epoch and learning rate. */
    static List<List<Double>> of(TrainingSpec spec, int stepsPerEpoch) {
        long total = (long) stepsPerEpoch * spec.epochs();
        var points = new ArrayList<List<Double>>();
        for (int i = 0; i <= POINTS; i++) {
            long step = Math.round((double) i / POINTS * total);
            double factor =
                    spec.schedule()
                            .map(s -> s.factor(Math.min(step, total - 1), stepsPerEpoch, total))
                            .orElse(1.0);
            points.add(
                    List.of(
                            Json.rounded((double) step / stepsPerEpoch),
                            Json.rounded(spec.learningRate() * factor)));
        }
        return points;
    }

    /**
     * @param available size of the whole training split, where that is known
     */
    static int stepsPerEpoch(TrainingSpec spec, OptionalInt available) {
        int whole =
                switch (spec.dataset()) {
                    case DatasetSpec.Points p ->
                            (int) Math.round(p.samples() * spec.trainingShare());
                    case DatasetSpec.Catalogued c -> least(c.samples(), available);
                    case DatasetSpec.Images i -> least(i.samples(), available);
                    default -> available.orElse(1);
                };
        return Math.max(1, Math.ceilDiv(whole, spec.batchSize().of(whole)));
    }

    private static int least(OptionalInt asked, OptionalInt available) {
        return Math.min(asked.orElse(Integer.MAX_VALUE), available.orElse(asked.orElse(1)));
    }
}
