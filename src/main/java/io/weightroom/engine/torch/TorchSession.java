package io.weightroom.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import io.weightroom.training.seeded.InitialWeights;
import io.weightroom.training.seeded.Randomness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network that trains by calling its {@link Program}, a slice of steps at a time. */
final class TorchSession implements TrainingSession {

    /** Steps of one call into native code, so that what a call returns stays small. */
    private static final int MOST_STEPS = 4096;

    private static final long MOST_MASK_BYTES = 32 << 20;

    private final TrainingSpec spec;
    private final NetworkShape shape;
    private final TorchDevice device;
    private final NDManager manager;
    private final ProgramText text;
    private final Program program;
    private final ResidentNetwork.Parts parts;
    private final Map<Split, Samples> samples = new EnumMap<>(Split.class);
    private final Map<Split, ResidentSamples> resident = new EnumMap<>(Split.class);
    private final DropoutMasks masks;
    private final Augmentations augmentations;
    private final int classes;
    private final List<String> tokens;
    private final int batchSize;
    private final int stepsPerEpoch;

    private ResidentNetwork network;
    private List<ResidentWeights> optimizerState = List.of();
    private NDManager weightsManager;
    private NDManager orderManager;
    private Optional<NDArray> order = Optional.empty();
    private long step;

    TorchSession(
            TorchDevice device,
            TrainingSpec spec,
            NetworkShape shape,
            Dataset data,
            Optional<Dataset> evaluation) {
        this.device = device;
        this.spec = spec;
        this.shape = shape;
        NativeThread.prepare(spec.threads());
        classes = data.classes();
        tokens = data.tokens();
        text = ProgramText.of(spec, shape, classes);
        parts = ResidentNetwork.Parts.of(spec.layers(), shape);
        masks = new DropoutMasks(spec.layers(), shape, spec.seed());
        augmentations = new Augmentations(spec, shape.input());
        int count = data.training().count();
        batchSize = spec.batchSize().of(count);
        stepsPerEpoch = Math.ceilDiv(count, batchSize);
        program = device.programs().acquire(text.text());
        manager = device.manager().newSubManager();
        weightsManager = manager.newSubManager();
        orderManager = manager.newSubManager();
        samples.put(Split.TRAINING, data.training());
        samples.put(Split.TEST, data.test());
        evaluation.ifPresent(e -> samples.put(Split.EVALUATION, e.test()));
        try {
            samples.forEach((split, s) -> resident.put(split, device.samples().acquire(s)));
            network = load(InitialWeights.draw(parts.all(), spec.init(), spec.seed()), true);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
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
        NativeThread.prepare(spec.threads());
        int count = samples.get(Split.TRAINING).count();
        int stepInEpoch = (int) (step % stepsPerEpoch);
        int first = stepInEpoch * batchSize;
        int last = (int) Math.min(count, first + (long) limited(learningRates.length) * batchSize);
        var data = resident.get(Split.TRAINING);
        try (var scope = manager.newSubManager()) {
            var arguments = new NDList();
            arguments.add(Upload.settings(scope, first, last, batchSize, step));
            arguments.add(Upload.settings(scope, learningRates));
            arguments.add(data.data());
            arguments.add(data.labels());
            arguments.add(order());
            network.addTo(arguments);
            optimizerState.forEach(s -> s.addTo(arguments));
            masks.addTo(arguments, scope, step, last - first, batchSize);
            augmentations.addTo(arguments, scope, step, last - first, batchSize);
            var results = program.train(arguments);
            var slice = slice(results.get(0), results.get(1));
            step += slice.steps();
            if (step % stepsPerEpoch == 0) {
                forgetOrder();
            }
            return slice;
        }
    }

    private int limited(int steps) {
        long maskBytes = masks.bytesPerSample() * batchSize;
        long room = maskBytes == 0 ? MOST_STEPS : Math.max(1, MOST_MASK_BYTES / maskBytes);
        return (int) Math.min(steps, Math.min(room, MOST_STEPS));
    }

    private Slice slice(NDArray losses, NDArray right) {
        var flags = right.toBooleanArray();
        int steps = (int) losses.size();
        var correct = new int[steps];
        var sizes = new int[steps];
        int answers = batchSize * samples.get(Split.TRAINING).answers();
        for (int i = 0; i < flags.length; i++) {
            correct[i / answers] += flags[i] && classes > 0 ? 1 : 0;
            sizes[i / answers]++;
        }
        return new Slice(losses.toFloatArray(), correct, sizes);
    }

    /** The present epoch's permutation of the training samples. */
    private NDArray order() {
        if (order.isEmpty()) {
            int epoch = (int) (step / stepsPerEpoch);
            int count = samples.get(Split.TRAINING).count();
            order =
                    Optional.of(
                            Upload.ints(orderManager, Randomness.order(spec.seed(), epoch, count)));
        }
        return order.get();
    }

    private void forgetOrder() {
        order.ifPresent(NDArray::close);
        order = Optional.empty();
    }

    @Override
    public Scores score(Split split, int from, int to) {
        NativeThread.prepare(spec.threads());
        var data = resident.get(split);
        if (data == null) {
            throw new IllegalArgumentException(
                    "score: expected one of " + resident.keySet() + ", found " + split);
        }
        try (var scope = manager.newSubManager()) {
            var arguments = new NDList();
            arguments.add(Upload.settings(scope, from, to));
            arguments.add(data.data());
            arguments.add(data.labels());
            network.addTo(arguments);
            var results = program.score(arguments);
            var predicted = new int[(to - from) * samples.get(split).answers()];
            var classes = results.get(1).toLongArray();
            for (int i = 0; i < predicted.length; i++) {
                predicted[i] = (int) classes[i];
            }
            return new Scores(
                    results.get(0).toFloatArray(), predicted, results.get(2).toFloatArray());
        }
    }

    @Override
    public Weights weights() {
        return new Weights(step, shape.input(), classes, network.read(), tokens);
    }

    @Override
    public Checkpoint checkpoint() {
        var tensors = new ArrayList<>(network.read());
        optimizerState.forEach(s -> tensors.addAll(s.read()));
        return Checkpoint.of(position(), tensors, spec.seed(), shape.input(), classes).of(tokens);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        checkpoint.requireSeed(spec.seed());
        checkpoint.requireTokens(tokens);
        long found = Facts.number(checkpoint.facts(), "step");
        network = load(checkpoint.tensors(), false);
        step = found;
        forgetOrder();
    }

    /** Replaces parameters and optimizer state; leaves them as they were where it throws. */
    private ResidentNetwork load(List<Tensor> tensors, boolean freshState) {
        var fresh = manager.newSubManager();
        try {
            var loaded = new ResidentNetwork(fresh, parts, tensors);
            var parameters = parts.parameters();
            optimizerState =
                    text.state().stream()
                            .map(
                                    name -> {
                                        String prefix = "optimizer." + name + ".";
                                        return new ResidentWeights(
                                                fresh,
                                                name,
                                                prefix,
                                                parameters,
                                                freshState
                                                        ? ResidentWeights.zeros(prefix, parameters)
                                                        : tensors);
                                    })
                            .toList();
            weightsManager.close();
            weightsManager = fresh;
            return loaded;
        } catch (IllegalArgumentException e) {
            fresh.close();
            throw e;
        }
    }

    @Override
    public void close() {
        manager.close();
        resident.keySet().forEach(split -> device.samples().release(samples.get(split)));
        device.programs().release(text.text());
    }
}
