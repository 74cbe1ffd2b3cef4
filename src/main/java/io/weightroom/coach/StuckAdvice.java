package io.weightroom.coach;

import io.weightroom.coach.Evidence.Level;
import io.weightroom.spec.Activation;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import java.util.List;

/** Why a network learns nothing, as far as its spec and its curve tell, the likeliest first. */
final class StuckAdvice {

    /** Weights this small make each layer pass on next to nothing, values and gradients alike. */
    private static final double SMALL_WEIGHTS = 0.05;

    /** Slopes of a sigmoid are 1/4 at most: after three layers a 64th of the gradient is left. */
    private static final int DEEP = 3;

    /** A loss that high at some point says that steps were too large before they led nowhere. */
    private static final double HIGH = 1.5;

    private StuckAdvice() {}

    static Advice of(RunSoFar run, Level level) {
        var spec = run.spec();
        double usual = Rates.usual(spec.optimizer());
        if (!Network.bends(spec.layers())) {
            return bend(spec.layers());
        }
        if (spec.init() instanceof InitSpec.Zeros) {
            return start(
                    "All weights started at 0, so all neurons of a layer stay alike. Try PyTorch's default start.");
        }
        if (spec.init() instanceof InitSpec.Normal normal && normal.deviation() <= SMALL_WEIGHTS) {
            return start(
                    "The weights started at about %s, so next to no gradient comes through the layers. Try PyTorch's default start."
                            .formatted(Numbers.chosen(normal.deviation())));
        }
        double highest = run.curve().stream().mapToDouble(p -> p.loss()).max().orElse(0);
        if (highest > HIGH * level.loss() || run.learningRate() > 10 * usual) {
            return Advice.learningRate(
                    "Steps that were too large have thrown the weights to where no gradient is left.",
                    Rates.calmer(run.learningRate()));
        }
        if (Network.count(spec.layers(), Activation.SIGMOID) >= DEEP) {
            return layers(
                    "Each sigmoid passes on a quarter of the gradient at most, so little reaches the first layers. Try relu.",
                    Network.replaced(spec.layers(), Activation.SIGMOID, Activation.RELU));
        }
        if (run.learningRate() < usual) {
            return Advice.learningRate("The steps are very small.", usual);
        }
        if (Network.forgets(spec.layers())) {
            return layers(
                    "On its way back through time the gradient shrinks at every step of a plain rnn, so what stood long ago is not learned. Try lstm, or shorter sequences.",
                    Network.gated(spec.layers()));
        }
        return layers(
                "The network may be too small for this, or its start unlucky. Try twice the neurons, or another seed.",
                Network.wider(spec.layers()));
    }

    /** For a network that can only draw straight borders. */
    static Advice bend(List<LayerSpec> layers) {
        return layers(
                "No activation stands between the layers, so only straight borders can come of it. Try a hidden layer with relu.",
                Network.withHidden(layers));
    }

    private static Advice start(String words) {
        return new Advice(words, List.of(new Suggestion.Init(new InitSpec.Default())));
    }

    private static Advice layers(String words, List<LayerSpec> layers) {
        return new Advice(words, List.of(new Suggestion.Layers(layers)));
    }
}
