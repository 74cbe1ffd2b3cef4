package io.weightroom.playground;

import io.weightroom.spec.Activation;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hidden layer of the playground, written {@code 4-tanh}.
 *
 * @param activation absent for a layer that is linear only
 */
record HiddenLayer(int width, Optional<Activation> activation) {

    static final int MOST_LAYERS = 8;
    static final int WIDEST = 16;

    private static final String NONE = "none";
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2})-([a-z_]{1,20})");

    /** Softmax is no activation of hidden neurons. */
    private static final List<String> ACTIVATIONS =
            Written.words(Activation.class).stream()
                    .filter(word -> !word.equals(Activation.SOFTMAX.text()))
                    .toList();

    static final Check CHECK =
            Check.check(
                    "at most %d layers of at most %d neurons, such as 4-tanh,2-relu, each with one of %s or none"
                            .formatted(MOST_LAYERS, WIDEST, String.join(", ", ACTIVATIONS)),
                    text -> readIfRight(text).isPresent());

    /** What {@code text}, which {@link #CHECK} allows, says; empty for no hidden layer. */
    static List<HiddenLayer> read(String text) {
        return readIfRight(text).orElseThrow();
    }

    private static Optional<List<HiddenLayer>> readIfRight(String text) {
        var layers = new ArrayList<HiddenLayer>();
        if (text.isEmpty()) {
            return Optional.of(layers);
        }
        for (var part : text.split(",", -1)) {
            var layer = TEXT.matcher(part);
            if (!layer.matches()) {
                return Optional.empty();
            }
            int width = Integer.parseInt(layer.group(1));
            var word = layer.group(2);
            boolean known = word.equals(NONE) || ACTIVATIONS.contains(word);
            if (width < 1 || width > WIDEST || !known) {
                return Optional.empty();
            }
            layers.add(new HiddenLayer(width, Written.find(Activation.class, word)));
        }
        return layers.size() <= MOST_LAYERS ? Optional.of(layers) : Optional.empty();
    }

    static String write(List<HiddenLayer> layers) {
        return layers.stream()
                .map(l -> l.width + "-" + l.activation.map(Activation::text).orElse(NONE))
                .collect(Collectors.joining(","));
    }

    /** Hidden layers with dropout after each activation, and the layer of outputs. */
    static List<LayerSpec> specs(List<HiddenLayer> hidden, double dropout, int outputs) {
        var layers = new ArrayList<LayerSpec>();
        for (var layer : hidden) {
            layers.add(new LayerSpec.Linear(layer.width));
            layer.activation.ifPresent(function -> layers.add(new LayerSpec.Activate(function)));
            if (dropout > 0) {
                layers.add(new LayerSpec.Dropout(dropout));
            }
        }
        layers.add(new LayerSpec.Linear(outputs));
        return List.copyOf(layers);
    }

    /** The hidden layers of a network that {@link #specs} made. */
    static List<HiddenLayer> of(List<LayerSpec> specs) {
        var layers = new ArrayList<HiddenLayer>();
        for (var spec : specs.subList(0, specs.size() - 1)) {
            switch (spec) {
                case LayerSpec.Linear linear ->
                        layers.add(new HiddenLayer(linear.outputs(), Optional.empty()));
                case LayerSpec.Activate a ->
                        layers.add(
                                new HiddenLayer(
                                        layers.removeLast().width, Optional.of(a.function())));
                default -> {}
            }
        }
        return layers;
    }

    static double dropout(List<LayerSpec> specs) {
        return specs.stream()
                .flatMap(s -> s instanceof LayerSpec.Dropout d ? Stream.of(d) : Stream.empty())
                .mapToDouble(LayerSpec.Dropout::probability)
                .findFirst()
                .orElse(0);
    }
}
