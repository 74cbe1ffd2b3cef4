package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.metrics.LayerExamination;
import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Layers whose neurons pass no gradient on: ReLUs that are never on, sigmoids that are flat. */
final class LazyLayers implements Look {

    /** Half of a layer's neurons, or of their values: more of it idles than works. */
    private static final double HALF = 0.5;

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        if (run.step() < run.fewestSteps() || run.hasCoped()) {
            return Optional.empty();
        }
        return dead(run).or(() -> saturated(run));
    }

    private static Optional<Diagnosis> dead(RunSoFar run) {
        return run.layers().stream()
                .filter(layer -> layer.dead() >= HALF)
                .max(Comparator.comparingDouble(LayerExamination::dead))
                .map(
                        layer -> {
                            double rate = Rates.calmer(run.learningRate());
                            var leaky =
                                    Network.replaced(
                                            run.spec().layers(),
                                            Activation.RELU,
                                            Activation.LEAKY_RELU);
                            return new Diagnosis(
                                    Kind.DEAD_RELUS,
                                    "%s of the %s ReLUs of layer %d are 0 for every sample."
                                            .formatted(
                                                    Numbers.percent(layer.dead()),
                                                    Numbers.count(layer.neurons()),
                                                    layer.layer() + 1),
                                    "A ReLU that is never on has no gradient and cannot come back. Begin again with a learning rate of %s, or with leaky_relu."
                                            .formatted(Numbers.chosen(rate)),
                                    List.of(
                                            new Suggestion.Layers(leaky),
                                            new Suggestion.LearningRate(rate)),
                                    Evidence.NONE);
                        });
    }

    private static Optional<Diagnosis> saturated(RunSoFar run) {
        return run.layers().stream()
                .filter(layer -> layer.saturated() >= HALF)
                .max(Comparator.comparingDouble(LayerExamination::saturated))
                .map(
                        layer ->
                                new Diagnosis(
                                        Kind.SATURATED,
                                        "%s of the values that layer %d gives lie where %s is flat."
                                                .formatted(
                                                        Numbers.percent(layer.saturated()),
                                                        layer.layer() + 1,
                                                        function(run, layer).text()),
                                        "There its slope is near 0, and hardly any gradient comes through. Begin with smaller weights or scaled inputs, or use relu.",
                                        List.of(
                                                new Suggestion.Layers(
                                                        Network.replaced(
                                                                run.spec().layers(),
                                                                function(run, layer),
                                                                Activation.RELU))),
                                        Evidence.NONE));
    }

    private static Activation function(RunSoFar run, LayerExamination layer) {
        return run.spec().layers().get(layer.layer()) instanceof LayerSpec.Activate activate
                ? activate.function()
                : Activation.RELU;
    }
}
