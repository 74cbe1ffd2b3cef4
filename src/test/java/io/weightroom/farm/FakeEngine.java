package io.weightroom.farm;

import io.weightroom.data.Dataset;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Position;
import io.weightroom.training.Predictor;
import io.weightroom.training.Preparation;
import io.weightroom.training.Scores;
import io.weightroom.training.Slice;
import io.weightroom.training.Split;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An engine that only sleeps: its losses fall with the step and the learning rate, from 1e6 on they
 * are infinite. At its third step a spec named {@code breaks} throws, {@code hoards} runs out of
 * memory, and {@code crashes} ends the process as native code does; one named {@code crawls} takes
 * a minute a step. One named {@code prepares} takes ten turns before its first step, and one named
 * {@code waits} stays in its 200th step until the gate opens.
 */
public final class FakeEngine implements TrainingEngine {

    private final long nanosPerStep;

    /** What went against the contract of sessions; has to stay empty. */
    public final Queue<String> breaches = new ConcurrentLinkedQueue<>();

    public final AtomicInteger openSessions = new AtomicInteger();
    public final AtomicInteger openPredictors = new AtomicInteger();
    public final AtomicInteger openPreparations = new AtomicInteger();
    public final AtomicInteger stepsTrained = new AtomicInteger();

    /** Runs that stand before the gate. */
    public final AtomicInteger waiting = new AtomicInteger();

    public final CountDownLatch gate = new CountDownLatch(1);

    public FakeEngine(long nanosPerStep) {
        this.nanosPerStep = nanosPerStep;
    }

    @Override
    public EngineName name() {
        return EngineName.TORCH;
    }

    @Override
    public String device() {
        return "fake";
    }

    @Override
    public Optional<Preparation> preparation(
            TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        return spec.name().equals("prepares")
                ? Optional.of(new FakePreparation())
                : Optional.empty();
    }

    @Override
    public TrainingSession open(TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        openSessions.incrementAndGet();
        return new FakeSession(spec, data);
    }

    @Override
    public Predictor predictor(TrainingSpec spec, Weights weights) {
        openPredictors.incrementAndGet();
        return new FakePredictor(weights.step());
    }

    private void sleep(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static void fail(String name) {
        switch (name) {
            case "breaks" -> throw new IllegalStateException("the third step always fails");
            case "hoards" -> throw new OutOfMemoryError("a test");
            case "crashes" -> Runtime.getRuntime().halt(134);
            default -> {}
        }
    }

    private final class FakePreparation implements Preparation {
        private static final int TURNS = 10;

        private int turns;

        FakePreparation() {
            openPreparations.incrementAndGet();
        }

        @Override
        public boolean advance(long nanos) {
            sleep(nanos);
            return ++turns < TURNS;
        }

        @Override
        public double share() {
            return (double) turns / TURNS;
        }

        @Override
        public void close() {
            openPreparations.decrementAndGet();
        }
    }

    private final class FakePredictor implements Predictor {
        private final long step;

        FakePredictor(long step) {
            this.step = step;
        }

        @Override
        public long step() {
            return step;
        }

        @Override
        public float[] predict(float[] inputs, int count) {
            var probabilities = new float[count * 2];
            for (int i = 0; i < count; i++) {
                probabilities[2 * i] = 0.25f;
                probabilities[2 * i + 1] = 0.75f;
            }
            return probabilities;
        }

        @Override
        public List<Tensor> outputs(float[] input) {
            return List.of(new Tensor("0", Shape.of(2), new float[] {-1, 1}));
        }

        @Override
        public Optional<float[]> gradient(float[] input, int output) {
            return Optional.empty();
        }

        @Override
        public void close() {
            openPredictors.decrementAndGet();
        }
    }

    private final class FakeSession implements TrainingSession {
        private final TrainingSpec spec;
        private final Dataset data;
        private final int stepsPerEpoch;
        private final AtomicInteger inside = new AtomicInteger();
        private long step;

        FakeSession(TrainingSpec spec, Dataset data) {
            this.spec = spec;
            this.data = data;
            int samples = data.training().count();
            this.stepsPerEpoch = Math.ceilDiv(samples, spec.batchSize().of(samples));
            onLane();
        }

        private void onLane() {
            if (!Thread.currentThread().getName().startsWith("lane-")
                    || Thread.currentThread().isVirtual()) {
                breaches.add("used on " + Thread.currentThread());
            }
        }

        @Override
        public NetworkShape shape() {
            return NetworkShape.of(data.training().shape(), spec.layers());
        }

        @Override
        public Position position() {
            return new Position(
                    step,
                    (int) (step / stepsPerEpoch),
                    (int) (step % stepsPerEpoch),
                    stepsPerEpoch);
        }

        @Override
        public Slice train(double[] learningRates) {
            onLane();
            if (inside.incrementAndGet() != 1) {
                breaches.add("two threads in one session");
            }
            int some = (int) Math.min(learningRates.length, stepsPerEpoch - step % stepsPerEpoch);
            var losses = new float[some];
            var samples = new int[some];
            for (int i = 0; i < some; i++) {
                step++;
                double learningRate = learningRates[i];
                if (step == 3) {
                    fail(spec.name());
                } else if (step == 200) {
                    waitAtTheGate();
                }
                losses[i] =
                        learningRate >= 1e6
                                ? Float.POSITIVE_INFINITY
                                : (float) (1 / (1 + step * learningRate));
                samples[i] = spec.batchSize().of(data.training().count());
            }
            stepsTrained.addAndGet(some);
            sleep(some * (spec.name().equals("crawls") ? 60_000_000_000L : nanosPerStep));
            inside.decrementAndGet();
            return new Slice(losses, new int[some], samples);
        }

        private void waitAtTheGate() {
            if (spec.name().equals("waits")) {
                waiting.incrementAndGet();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                waiting.decrementAndGet();
            }
        }

        @Override
        public Scores score(Split split, int from, int to) {
            onLane();
            return new Scores(new float[to - from], new int[to - from], new float[to - from]);
        }

        @Override
        public Weights weights() {
            onLane();
            return new Weights(
                    step,
                    data.training().shape(),
                    data.classes(),
                    List.of(new Tensor("w", Shape.of(1), new float[] {step})));
        }

        @Override
        public Checkpoint checkpoint() {
            onLane();
            return new Checkpoint(
                    position(), weights().tensors(), Map.of("input", "2", "classes", "2"));
        }

        @Override
        public void restore(Checkpoint checkpoint) {
            onLane();
            step = checkpoint.position().step();
        }

        @Override
        public void close() {
            onLane();
            openSessions.decrementAndGet();
        }
    }
}
