package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.TrainingSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Several engines behind one: each spec is trained by the one that it names. Devices are PyTorch's
 * business, since no other engine has a choice.
 */
public final class Engines implements TrainingEngine {

    private final Map<EngineName, TrainingEngine> engines = new EnumMap<>(EngineName.class);

    public Engines(List<TrainingEngine> engines) {
        engines.forEach(engine -> this.engines.put(engine.name(), engine));
    }

    /** All that are on the class path. */
    public static Engines installed() {
        var loader = ServiceLoader.load(TrainingEngine.class);
        return new Engines(loader.stream().map(ServiceLoader.Provider::get).toList());
    }

    private TrainingEngine find(EngineName name) {
        var engine = engines.get(name);
        if (engine == null) {
            throw new IllegalArgumentException(
                    "engine: expected one of %s, found %s"
                            .formatted(
                                    engines.keySet().stream().map(EngineName::text).toList(),
                                    name.text()));
        }
        return engine;
    }

    @Override
    public EngineName name() {
        return EngineName.TORCH;
    }

    @Override
    public String device() {
        return find(name()).device();
    }

    @Override
    public String device(TrainingSpec spec) {
        return find(spec.engine()).device(spec);
    }

    @Override
    public void chooseDevice(String name) {
        find(name()).chooseDevice(name);
    }

    @Override
    public TrainingSession open(TrainingSpec spec, Dataset data, Optional<Dataset> evaluation) {
        return find(spec.engine()).open(spec, data, evaluation);
    }

    @Override
    public Optional<EngineGradients> gradients(
            EngineName by, TrainingSpec spec, Weights weights, Samples samples) {
        return find(by).gradients(by, spec, weights, samples);
    }

    @Override
    public Predictor predictor(TrainingSpec spec, Weights weights) {
        return find(spec.engine()).predictor(spec, weights);
    }
}
