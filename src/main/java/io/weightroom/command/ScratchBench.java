package io.weightroom.command;

import io.weightroom.data.points.PointDatasets;
import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * TensorFlow Playground's own task in plain Java, on one core: two inputs, two hidden layers of 8
 * with tanh, one output, batches of 10 of 250 points, SGD on the squared error.
 */
final class ScratchBench {

    /** What that page's own engine does on a core of the machine we measure on, with Node 20. */
    static final long PEER = 481_000;

    /** A class in which everybody has the page open, and what each page wants. */
    static final int LEARNERS = 100;

    static final int EPOCHS_A_SECOND = 30;

    private static final int ROUNDS = 10;
    private static final long ROUND_NANOS = 300_000_000;

    /** Half of them to train on. */
    private static final DatasetSpec.Points POINTS =
            new DatasetSpec.Points(PointShape.CIRCLES, 500, 0.1, 0.5);

    private static final double TRAINING_SHARE = 0.5;
    private static final int COUNT = 250;
    private static final double LEARNING_RATE = 0.03;

    private final TrainingEngine engine;

    ScratchBench(TrainingEngine engine) {
        this.engine = engine;
    }

    /** Samples that one run trains in a second of processor time, best of several rounds. */
    double alone() {
        return measure(1);
    }

    /**
     * Epochs a second of processor time that each of a class gets where all take turns on one core.
     */
    double ofAClass() {
        return measure(LEARNERS) / COUNT / LEARNERS;
    }

    private double measure(int runs) {
        var sessions = new ArrayList<TrainingSession>();
        try {
            for (int seed = 0; seed < runs; seed++) {
                var spec = spec(seed);
                var data = PointDatasets.draw(POINTS, TRAINING_SHARE, seed);
                sessions.add(engine.open(spec, data, Optional.empty()));
            }
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                best = Math.max(best, round(sessions));
            }
            return best;
        } finally {
            sessions.forEach(TrainingSession::close);
        }
    }

    /** An epoch of each, again and again. */
    private static double round(List<TrainingSession> sessions) {
        long samples = 0;
        long begin = processorNanos();
        while (processorNanos() - begin < ROUND_NANOS) {
            for (var session : sessions) {
                session.train(session.position().stepsPerEpoch(), LEARNING_RATE);
                samples += COUNT;
            }
        }
        return samples * 1e9 / (processorNanos() - begin);
    }

    /** What else the machine does meanwhile is left out. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static TrainingSpec spec(long seed) {
        var tanh = new Activate(Activation.TANH);
        var draft =
                new SpecDraft(
                        "playground",
                        POINTS,
                        List.of(new Linear(8), tanh, new Linear(8), tanh, new Linear(1)));
        draft.trainingShare = TRAINING_SHARE;
        draft.loss = LossSpec.MSE;
        draft.optimizer = new OptimizerSpec.Sgd(0, false, 0);
        draft.learningRate = LEARNING_RATE;
        draft.batchSize = new BatchSize.Of(10);
        draft.seed = seed;
        draft.engine = EngineName.SCRATCH;
        return draft.spec();
    }
}
