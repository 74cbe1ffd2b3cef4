package io.weightroom.training.transfer;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.NetworkFit;
import io.weightroom.training.Predictor;
import io.weightroom.training.Preparation;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.Optional;

/**
 * An engine that can begin with a trained network. Where that is frozen and its pictures stay as
 * they are, its features are computed once, and only the layers behind it are trained, on them.
 */
public final class PretrainedEngine implements TrainingEngine {

    private final TrainingEngine engine;
    private final PretrainedNetworks networks;
    private final FeatureStore features;

    public PretrainedEngine(
            TrainingEngine engine, PretrainedNetworks networks, FeatureStore features) {
        this.engine = engine;
        this.networks = networks;
        this.features = features;
    }

    /** The pretrained layer that a network begins with. */
    static Optional<LayerSpec.Pretrained> first(TrainingSpec spec) {
        return spec.layers().getFirst() instanceof LayerSpec.Pretrained p
                ? Optional.of(p)
                : Optional.empty();
    }

    /** Whether only features are trained on, each of them computed once. */
    private static Optional<LayerSpec.Pretrained> fixed(TrainingSpec spec) {
        return first(spec).filter(p -> p.isFixed() && spec.augment().isEmpty());
    }

    @Override
    public Optional<Preparation> preparation(
            TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        return fixed(spec).map(layer -> extraction(layer, data, evaluation));
    }

    private Extraction extraction(
            LayerSpec.Pretrained layer, Dataset data, Optional<Dataset> evaluation) {
        return new Extraction(
                features, layer, () -> source(layer, data.training()), data, evaluation);
    }

    private FeatureSource source(LayerSpec.Pretrained layer, Samples samples) {
        return layer.found().isOpen()
                ? OpenSource.of(engine, layer, samples.shape(), networks.tensors(layer.name()))
                : new ClosedSource(networks, layer, samples.shape());
    }

    @Override
    public TrainingSession open(TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        var fixed = fixed(spec);
        if (fixed.isPresent()) {
            return openHead(fixed.get(), spec, data, evaluation);
        }
        var session = engine.open(spec, data, evaluation);
        first(spec)
                .filter(p -> p.tuning() != Tuning.SCRATCH)
                .ifPresent(p -> Given.to(session, trained(p)));
        return session;
    }

    private TrainingSession openHead(
            LayerSpec.Pretrained layer,
            TrainingSpec spec,
            Dataset data,
            Optional<Dataset> evaluation) {
        var shape = NetworkFit.shape(spec, data, evaluation);
        try (var extraction = extraction(layer, data, evaluation)) {
            while (extraction.advance(Long.MAX_VALUE / 2)) {}
            var head = HeadSession.spec(spec);
            var inner = engine.open(head, extraction.data(), extraction.evaluation());
            return new HeadSession(inner, shape, trained(layer));
        }
    }

    private List<Tensor> trained(LayerSpec.Pretrained layer) {
        return networks.tensors(layer.name()).stream().map(HeadSession::inside).toList();
    }

    @Override
    public Predictor predictor(TrainingSpec spec, Weights weights) {
        var closed = first(spec).filter(p -> !p.found().isOpen());
        return closed.map(
                        layer -> {
                            var source = new ClosedSource(networks, layer, weights.input());
                            var head = HeadSession.weights(weights, layer.found().features());
                            var behind = engine.predictor(HeadSession.spec(spec), head);
                            return (Predictor) new ClosedPredictor(source, behind);
                        })
                .orElseGet(() -> engine.predictor(spec, weights));
    }

    @Override
    public EngineName name() {
        return engine.name();
    }

    @Override
    public String device() {
        return engine.device();
    }

    @Override
    public String device(TrainingSpec spec) {
        return engine.device(spec);
    }

    @Override
    public void chooseDevice(String name) {
        engine.chooseDevice(name);
    }

    @Override
    public Optional<EngineGradients> gradients(
            EngineName by, TrainingSpec spec, Weights weights, Samples samples) {
        return first(spec).isPresent()
                ? Optional.empty()
                : engine.gradients(by, spec, weights, samples);
    }
}
