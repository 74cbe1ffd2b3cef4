package io.weightroom.engine.scratch;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Facts;
import io.weightroom.training.Position;
import io.weightroom.training.Scores;
import io.weightroom.training.Slice;
import io.weightroom.training.Split;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import io.weightroom.training.seeded.InitialWeights;
import io.weightroom.training.seeded.Randomness;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A network that trains in plain Java. */
final class ScratchSession implements TrainingSession {

    private final TrainingSpec spec;
    private final NetworkShape shape;
    private final ParameterLayout layout;
    private final Network network;
    private final Loss loss;
    private final Penalty penalty;
    private final Optimizer optimizer;
    private final Map<Split, Samples> samples = new EnumMap<>(Split.class);
    private final boolean hasClasses;
    private final int classes;
    private final int batchSize;
    private final int stepsPerEpoch;

    private final Batch batch = new Batch();
    private float[] outputGradient = {};
    private int[] order = {};
    private int epochOfOrder = -1;
    private long step;

    ScratchSession(
            TrainingSpec spec, NetworkShape shape, Dataset data, Optional<Dataset> evaluation) {
        this.spec = spec;
        this.shape = shape;
        network = new Network(spec.layers(), shape, spec.seed());
        layout = new ParameterLayout(spec.layers(), shape);
        loss = Loss.of(spec.loss(), shape.output().values());
        penalty = Penalty.of(spec);
        optimizer = Optimizer.of(spec.optimizer(), layout.length());
        samples.put(Split.TRAINING, data.training());
        samples.put(Split.TEST, data.test());
        evaluation.ifPresent(e -> samples.put(Split.EVALUATION, e.test()));
        classes = data.classes();
        hasClasses = !data.isRegression();
        int count = data.training().count();
        batchSize = spec.batchSize().of(count);
        stepsPerEpoch = Math.ceilDiv(count, batchSize);
        var start = InitialWeights.draw(layout.parameters(), spec.init(), spec.seed());
        set(network.parameters(), layout.read("", start));
    }

    @Override
    public NetworkShape shape() {
        return shape;
    }

    @Override
    public Position position() {
        return Position.of(step, stepsPerEpoch);
    }

    @Override
    public Slice train(double[] learningRates) {
        int steps = (int) Math.min(learningRates.length, stepsPerEpoch - step % stepsPerEpoch);
        var slice = new Slice(new float[steps], new int[steps], new int[steps]);
        for (int i = 0; i < steps; i++) {
            nextBatch();
            slice.samples()[i] = batch.n();
            slice.losses()[i] = step(learningRates[i], slice.correct(), i);
        }
        return slice;
    }

    /**
     * One step of training: what the network says of a batch, how wrong that is, which way each
     * parameter has to go, and a step of all of them.
     *
     * @param correct takes how many the network had right, at {@code i}
     * @return mean loss of the batch before the step
     */
    private float step(double learningRate, int[] correct, int i) {
        int n = batch.n();
        var y = network.train(batch.x(), n, step); // (n, outputs)
        outputGradient = Layer.room(outputGradient, n * loss.outputs);
        float mean = loss.mean(y, batch.targets(), n, outputGradient);
        network.backward(outputGradient, n);
        var w = network.parameters();
        var g = network.gradients();
        spec.clip().ifPresent(clip -> Clipping.apply(clip, g));
        penalty.addTo(g, w);
        optimizer.update(w, g, learningRate, ++step);
        correct[i] = hasClasses ? correct(y) : 0;
        return mean;
    }

    private void nextBatch() {
        var training = samples.get(Split.TRAINING);
        int epoch = (int) (step / stepsPerEpoch);
        if (epoch != epochOfOrder) {
            order = Randomness.order(spec.seed(), epoch, training.count());
            epochOfOrder = epoch;
        }
        int first = (int) (step % stepsPerEpoch) * batchSize;
        batch.gather(training, order, first, Math.min(first + batchSize, training.count()));
    }

    private int correct(float[] y) {
        int correct = 0;
        for (int sample = 0; sample < batch.n(); sample++) {
            int predicted = loss.predicted(y, sample * loss.outputs);
            correct += predicted == batch.targets()[sample] ? 1 : 0;
        }
        return correct;
    }

    @Override
    public Scores score(Split split, int from, int to) {
        var scored = samples.get(split);
        if (scored == null) {
            throw new IllegalArgumentException(
                    "score: expected one of " + samples.keySet() + ", found " + split);
        }
        batch.take(scored, from, to);
        int n = batch.n();
        var y = network.forward(batch.x(), n); // (n, outputs)
        outputGradient = Layer.room(outputGradient, n * loss.outputs);
        var scores = new Scores(new float[n], new int[n], new float[n]);
        for (int i = 0; i < n; i++) {
            int at = i * loss.outputs;
            int predicted = hasClasses ? loss.predicted(y, at) : 0;
            scores.losses()[i] = (float) loss.ofSample(y, at, batch.targets()[i], outputGradient);
            scores.predicted()[i] = predicted;
            scores.probabilities()[i] =
                    hasClasses ? (float) loss.probability(y, at, predicted) : y[at];
        }
        return scores;
    }

    @Override
    public Weights weights() {
        return new Weights(step, shape.input(), classes, layout.write("", network.parameters()));
    }

    @Override
    public Checkpoint checkpoint() {
        var tensors = layout.write("", network.parameters());
        optimizer.state().forEach((name, all) -> tensors.addAll(layout.write(prefix(name), all)));
        return Checkpoint.of(position(), tensors, spec.seed(), shape.input(), classes);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        checkpoint.requireSeed(spec.seed());
        long found = Facts.number(checkpoint.facts(), "step");
        var parameters = layout.read("", checkpoint.tensors());
        var state =
                optimizer.state().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        name -> name,
                                        name -> layout.read(prefix(name), checkpoint.tensors())));
        set(network.parameters(), parameters);
        optimizer.state().forEach((name, all) -> set(all, state.get(name)));
        step = found;
    }

    private static String prefix(String state) {
        return "optimizer." + state + ".";
    }

    private static void set(float[] all, float[] values) {
        System.arraycopy(values, 0, all, 0, all.length);
    }

    /** Does nothing: plain arrays need no freeing. */
    @Override
    public void close() {}
}
