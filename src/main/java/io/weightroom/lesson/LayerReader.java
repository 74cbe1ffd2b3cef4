package io.weightroom.lesson;

import io.weightroom.spec.Activation;
import io.weightroom.spec.Cell;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.AvgPool2d;
import io.weightroom.spec.LayerSpec.BatchNorm;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Dropout;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.LinearVocabulary;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Pretrained;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.LayerSpec.Residual;
import io.weightroom.spec.Tuning;
import io.weightroom.spec.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one layer: {@code linear 128}, {@code conv2d 16 3 padding=1}, {@code relu}. */
final class LayerReader {

    static final int WIDEST_LINEAR = 8192;
    static final int MOST_CHANNELS = 1024;
    static final int MOST_VALUES = 4096;
    static final int LARGEST_KERNEL = 32;

    private static final Kind<Integer> KERNEL = Kind.whole(1, LARGEST_KERNEL);

    private static final Kind<String> NETWORK =
            new Kind<>(
                    "the name of a trained network",
                    text -> Optional.of(text).filter(t -> t.matches("[A-Za-z0-9._-]{1,60}")));
    private static final Kind<Tuning> TUNING =
            new Kind<>(
                    String.join(", ", Written.words(Tuning.class)),
                    text -> Written.find(Tuning.class, text));

    private static final Vocabulary LAYERS =
            Vocabulary.of(
                    "layer",
                    Stream.concat(
                                    Stream.of(
                                            "linear",
                                            "conv2d",
                                            "max_pool2d",
                                            "avg_pool2d",
                                            "dropout",
                                            "flatten",
                                            "batch_norm",
                                            "residual",
                                            "pretrained",
                                            "embedding"),
                                    Stream.of(
                                                    Written.words(Cell.class),
                                                    Written.words(Activation.class))
                                            .flatMap(List::stream))
                            .toList());

    private static final Pattern RESIDUAL =
            Pattern.compile("residual\\s*\\[(.*)\\]", Pattern.DOTALL);

    private LayerReader() {}

    static Optional<? extends LayerSpec> read(Text text, Problems problems) {
        if (text.value().strip().startsWith("residual")) {
            return residual(text, problems);
        }
        var phrase = new Phrase(text, problems);
        if (!LAYERS.allows(phrase.word(), text.at(), problems)) {
            return Optional.empty();
        }
        return switch (phrase.word()) {
            case "linear" -> linear(phrase, text);
            case "conv2d" -> conv2d(phrase);
            case "max_pool2d" -> pool(phrase).map(p -> new MaxPool2d(p.kernel(), p.stride()));
            case "avg_pool2d" -> pool(phrase);
            case "dropout" -> dropout(phrase);
            case "flatten" -> plain(phrase, new Flatten());
            case "batch_norm" -> plain(phrase, new BatchNorm());
            case "pretrained" -> pretrained(phrase);
            case "embedding" -> sized(phrase, "size", MOST_VALUES).map(Embedding::new);
            case "rnn" -> recurrent(phrase, Cell.RNN);
            case "lstm" -> recurrent(phrase, Cell.LSTM);
            case "gru" -> recurrent(phrase, Cell.GRU);
            default ->
                    Written.find(Activation.class, phrase.word())
                            .flatMap(a -> plain(phrase, new Activate(a)));
        };
    }

    /** {@code residual [conv2d 16 3 padding=1, relu]}. */
    private static Optional<Residual> residual(Text text, Problems problems) {
        var within = RESIDUAL.matcher(text.value().strip());
        if (!within.matches()) {
            problems.add(
                    text.at(),
                    "residual: expected its layers in brackets, as in residual [conv2d 16 3 padding=1, relu], found "
                            + Text.found(text.value()));
            return Optional.empty();
        }
        int before = problems.count();
        var layers = all(new Text(within.group(1), text.at()), problems);
        if (layers.isEmpty() && problems.count() == before) {
            problems.add(text.at(), "residual: expected at least one layer, found none");
        }
        layers.stream()
                .filter(Pretrained.class::isInstance)
                .forEach(
                        p ->
                                problems.add(
                                        text.at(),
                                        "residual: expected layers that learn from their input alone, found "
                                                + p.text()));
        return problems.count() == before ? Optional.of(new Residual(layers)) : Optional.empty();
    }

    /** Layers with commas between; those within brackets belong together. */
    static List<LayerSpec> all(Text line, Problems problems) {
        var layers = new ArrayList<LayerSpec>();
        int depth = 0;
        int start = 0;
        String value = line.value();
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ',';
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && (depth == 0 || i == value.length())) {
                String word = value.substring(start, i).strip();
                if (!word.isEmpty()) {
                    read(new Text(word, line.at()), problems).ifPresent(layers::add);
                }
                start = i + 1;
            }
        }
        return layers;
    }

    /** {@code pretrained cifar-10-small last-block}; who trains finds the network. */
    private static Optional<Pretrained> pretrained(Phrase phrase) {
        if (!phrase.takes("network", "tuning")) {
            return Optional.empty();
        }
        var network = phrase.required("network", NETWORK);
        var tuning = phrase.required("tuning", TUNING);
        return network.flatMap(n -> tuning.map(t -> new Pretrained(n, t, Optional.empty())));
    }

    private static Optional<Recurrent> recurrent(Phrase phrase, Cell cell) {
        return sized(phrase, "hidden", MOST_VALUES).map(hidden -> new Recurrent(cell, hidden));
    }

    private static Optional<Integer> sized(Phrase phrase, String name, int most) {
        return phrase.takes(name) ? phrase.required(name, Kind.whole(1, most)) : Optional.empty();
    }

    /** {@code linear 10}, or {@code linear vocabulary} for an output for each token of a text. */
    private static Optional<? extends LayerSpec> linear(Phrase phrase, Text text) {
        return text.value().strip().matches("linear\\s+vocabulary")
                ? Optional.of(new LinearVocabulary())
                : sized(phrase, "outputs", WIDEST_LINEAR).map(Linear::new);
    }

    private static Optional<Conv2d> conv2d(Phrase phrase) {
        if (!phrase.takes("channels", "kernel", "stride", "padding", "dilation")) {
            return Optional.empty();
        }
        var channels = phrase.required("channels", Kind.whole(1, MOST_CHANNELS));
        var kernel = phrase.required("kernel", KERNEL);
        int stride = phrase.optional("stride", KERNEL, 1);
        int padding = phrase.optional("padding", Kind.whole(0, LARGEST_KERNEL), 0);
        int dilation = phrase.optional("dilation", KERNEL, 1);
        return channels.flatMap(c -> kernel.map(k -> new Conv2d(c, k, stride, padding, dilation)));
    }

    private static Optional<AvgPool2d> pool(Phrase phrase) {
        if (!phrase.takes("kernel", "stride")) {
            return Optional.empty();
        }
        return phrase.required("kernel", KERNEL)
                .map(kernel -> new AvgPool2d(kernel, phrase.optional("stride", KERNEL, kernel)));
    }

    private static Optional<Dropout> dropout(Phrase phrase) {
        return phrase.takes("probability")
                ? Optional.of(new Dropout(phrase.optional("probability", Kind.within(0, 1), 0.5)))
                : Optional.empty();
    }

    private static Optional<LayerSpec> plain(Phrase phrase, LayerSpec layer) {
        return phrase.takes() ? Optional.of(layer) : Optional.empty();
    }
}
