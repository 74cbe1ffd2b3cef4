package io.weightroom.farm.trainer;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Lanes;
import io.weightroom.training.TrainingEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Trains four points for two steps and throws the network away: the engine's libraries are loaded
 * and tried before a learner waits for them.
 */
record WarmUp(TrainingEngine engine) implements Lanes.Work {

    private static final TrainingSpec SPEC =
            new SpecDraft(
                            "warm-up",
                            new DatasetSpec.Points(PointShape.XOR, 4, 0, 0.5),
                            List.of(new LayerSpec.Linear(2)))
                    .spec();

    private static final Samples POINTS =
            new Samples(
                    Shape.of(2),
                    new Features.Values(new float[] {0, 0, 0, 1, 1, 0, 1, 1}),
                    new int[] {0, 1, 1, 0});

    @Override
    public Lanes.Wish turn(Duration slice) {
        var data = new Dataset("xor", "XOR", true, List.of("equal", "other"), POINTS, POINTS);
        try (var session = engine.open(SPEC, data, Optional.empty())) {
            session.train(1, SPEC.learningRate());
            session.train(1, SPEC.learningRate());
        }
        return Lanes.Wish.END;
    }

    /** The first run will say what is wrong. */
    @Override
    public void failed(Throwable problem) {
        System.getLogger(WarmUp.class.getName())
                .log(System.Logger.Level.WARNING, "the engine cannot train", problem);
    }

    @Override
    public void close() {}
}
