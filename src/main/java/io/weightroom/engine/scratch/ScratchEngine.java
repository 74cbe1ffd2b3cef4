package io.weightroom.engine.scratch;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.inference.ForwardPass;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.NetworkFit;
import io.weightroom.training.Predictor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.util.Optional;
import java.util.stream.IntStream;

/** Training in plain Java, of networks of linear layers and activations, on one thread. */
public final class ScratchEngine implements TrainingEngine {

    @Override
    public EngineName name() {
        return EngineName.SCRATCH;
    }

    @Override
    public String device() {
        return "cpu, scratch";
    }

    @Override
    public TrainingSession open(TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        return new ScratchSession(spec, NetworkFit.shape(spec, data, evaluation), data, evaluation);
    }

    @Override
    public Optional<EngineGradients> gradients(
            EngineName by, TrainingSpec spec, Weights weights, Samples samples) {
        if (by != name() || !spec.layers().stream().allMatch(Network::knows)) {
            return Optional.empty();
        }
        var shape = weights.network(spec.layers());
        var layout = new ParameterLayout(spec.layers(), shape);
        var network = new Network(spec.layers(), shape, spec.seed());
        var w = layout.read("", weights.tensors());
        System.arraycopy(w, 0, network.parameters(), 0, w.length);
        int n = samples.count();
        var batch = new Batch();
        batch.gather(samples, IntStream.range(0, n).toArray(), 0, n);
        var loss = Loss.of(spec.loss(), shape.output().values());
        var g = new float[n * loss.outputs];
        double mean = loss.mean(network.forward(batch.x(), n), batch.targets(), n, g);
        network.backward(g, n);
        return Optional.of(
                new EngineGradients(name(), mean, layout.write("", network.gradients())));
    }

    @Override
    public Predictor predictor(TrainingSpec spec, Weights weights) {
        return ForwardPass.of(spec, weights)
                .orElseThrow(
                        () -> new IllegalArgumentException("plain Java cannot do every layer"));
    }
}
