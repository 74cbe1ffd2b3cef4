package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.spec.Activation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Layers whose neurons pass no gradient on: ReLUs that are never on, sigmoids that are flat. */
final class LazyLayers implements Look {

    /** Half of a layer's neurons, or of their values: more of it idles than works. */
    private static final double HALF = 0.5;

    /** Below half of what knowing nothing costs, flat ends are a result, and no obstacle. */
    private static final double COPED = 0.5;

    @Override
    public Optional<Diagnosis> at(RunSoFar run) {
        if (run.step() < run.fewestSteps()) {
            return Optional.empty();
        }
        return dead(run).or(() -> saturated(run));
    }

    private static Optional<Diagnosis> dead(RunSoFar run) {
        return run.layers().stream()
                .filter(layer -> layer.function() == Activation.RELU && layer.dead() >= HALF)
                .max(Comparator.comparingDouble(LayerState::dead))
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
        double level = KnowingNothing.of(run).map(Evidence.Level::loss).orElse(run.startLoss());
        double loss = Trend.mean(Curves.last(run, run.fewestSteps()));
        if (loss < COPED * level) {
            return Optional.empty();
        }
        return run.layers().stream()
                .filter(LazyLayers::hasFlatEnds)
                .filter(layer -> layer.saturated() >= HALF)
                .max(Comparator.comparingDouble(LayerState::saturated))
                .map(
                        layer ->
                                new Diagnosis(
                                        Kind.SATURATED,
                                        "%s of the values that layer %d gives lie where %s is flat."
                                                .formatted(
                                                        Numbers.percent(layer.saturated()),
                                                        layer.layer() + 1,
                                                        layer.function().text()),
                                        "There its slope is near 0, and hardly any gradient comes through. Begin with smaller weights or scaled inputs, or use relu.",
                                        List.of(
                                                new Suggestion.Layers(
                                                        Network.replaced(
                                                                run.spec().layers(),
                                                                layer.function(),
                                                                Activation.RELU))),
                                        Evidence.NONE));
    }

    private static boolean hasFlatEnds(LayerState layer) {
        return layer.function() == Activation.SIGMOID || layer.function() == Activation.TANH;
    }
}
