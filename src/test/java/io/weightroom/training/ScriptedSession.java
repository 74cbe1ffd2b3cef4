package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;

/** A session without a network: the loss of each step is given, half of each batch is right. */
final class ScriptedSession implements TrainingSession {

    static final int BATCH = 10;

    private final int stepsPerEpoch;
    private final LongToDoubleFunction loss;

    /** The learning rate of each step taken. */
    final List<Double> learningRates = new ArrayList<>();

    private long step;

    ScriptedSession(int stepsPerEpoch, LongToDoubleFunction loss) {
        this.stepsPerEpoch = stepsPerEpoch;
        this.loss = loss;
    }

    /** Three classes; sample i has the label i % 3. */
    static Dataset data(int test) {
        var labels = new int[test];
        for (int i = 0; i < test; i++) {
            labels[i] = i % 3;
        }
        var samples = new Samples(Shape.of(1), new Features.Values(new float[test]), labels);
        return new Dataset("three", "Three", true, List.of("a", "b", "c"), samples, samples);
    }

    @Override
    public NetworkShape shape() {
        return NetworkShape.of(Shape.of(1), List.of());
    }

    @Override
    public Position position() {
        return new Position(
                step, (int) (step / stepsPerEpoch), (int) (step % stepsPerEpoch), stepsPerEpoch);
    }

    @Override
    public Slice train(double[] rates) {
        int taken = Math.min(rates.length, stepsPerEpoch - (int) (step % stepsPerEpoch));
        var losses = new float[taken];
        var correct = new int[taken];
        var samples = new int[taken];
        for (int i = 0; i < taken; i++) {
            step++;
            losses[i] = (float) loss.applyAsDouble(step);
            correct[i] = BATCH / 2;
            samples[i] = BATCH;
            learningRates.add(rates[i]);
        }
        return new Slice(losses, correct, samples);
    }

    /** Predicts class 0 for everything, with a loss that grows with the sample's index. */
    @Override
    public Scores score(Split split, int from, int to) {
        var losses = new float[to - from];
        var probabilities = new float[to - from];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = from + i;
            probabilities[i] = 0.75f;
        }
        return new Scores(losses, new int[to - from], probabilities);
    }

    @Override
    public Weights weights() {
        return new Weights(step, Shape.of(1), 3, List.of());
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(position(), List.of(), Map.of("step", String.valueOf(step)));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        step = Facts.number(checkpoint.facts(), "step");
    }

    @Override
    public void close() {}
}
