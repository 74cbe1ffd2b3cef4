package io.weightroom.command;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Cell;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LayerSpec.Activate;
import io.weightroom.spec.LayerSpec.Conv2d;
import io.weightroom.spec.LayerSpec.Embedding;
import io.weightroom.spec.LayerSpec.Flatten;
import io.weightroom.spec.LayerSpec.Linear;
import io.weightroom.spec.LayerSpec.LinearVocabulary;
import io.weightroom.spec.LayerSpec.MaxPool2d;
import io.weightroom.spec.LayerSpec.Recurrent;
import io.weightroom.spec.Shape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** A piece of work for {@code bench}, on random data; {@code peer.py} does the same. */
enum Workload {
    MLP(
            Shape.of(1, 28, 28),
            10,
            20_000,
            64,
            5,
            new Flatten(),
            new Linear(128),
            new Activate(Activation.RELU),
            new Linear(64),
            new Activate(Activation.RELU),
            new Linear(10)),
    CNN(
            Shape.of(1, 28, 28),
            10,
            6_400,
            64,
            4,
            new Conv2d(16, 3, 1, 1),
            new Activate(Activation.RELU),
            new MaxPool2d(2, 2),
            new Conv2d(32, 3, 1, 1),
            new Activate(Activation.RELU),
            new MaxPool2d(2, 2),
            new Flatten(),
            new Linear(64),
            new Activate(Activation.RELU),
            new Linear(10)),
    /** The next of 64 tokens after 35. */
    LSTM(
            Shape.of(35),
            64,
            3_200,
            32,
            4,
            new Embedding(32),
            new Recurrent(Cell.LSTM, 128),
            new Linear(64)),
    /** A character model: at each of 64 characters of 96 kinds, which one follows. */
    TEXT(
            Shape.of(64),
            96,
            1_280,
            32,
            4,
            new Embedding(32),
            new Recurrent(Cell.LSTM, 128),
            new LinearVocabulary()),
    /** The playground's size, where overhead is everything. */
    TINY(
            Shape.of(2),
            2,
            500,
            10,
            20,
            new Linear(8),
            new Activate(Activation.TANH),
            new Linear(8),
            new Activate(Activation.TANH),
            new Linear(2));

    private final Shape input;
    private final int classes;
    private final int samples;
    private final int batchSize;
    private final int epochs;
    private final List<LayerSpec> layers;

    Workload(
            Shape input, int classes, int samples, int batchSize, int epochs, LayerSpec... layers) {
        this.input = input;
        this.classes = classes;
        this.samples = samples;
        this.batchSize = batchSize;
        this.epochs = epochs;
        this.layers = List.of(layers);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is measured in characters, of which a sample has many. */
    boolean isText() {
        return layers.getLast() instanceof LinearVocabulary;
    }

    /** Answers that are learned from one sample. */
    int answers() {
        return isText() ? input.values() : 1;
    }

    static Optional<Workload> find(String text) {
        return Arrays.stream(values()).filter(w -> w.text().equals(text)).findFirst();
    }

    TrainingSpec spec(int threads) {
        return on(new DatasetSpec.Catalogued("random", OptionalInt.empty()), epochs, 0, threads);
    }

    /** The same network on other data. */
    TrainingSpec on(DatasetSpec data, int epochs, long seed, int threads) {
        var draft = new SpecDraft(text(), data, layers);
        draft.trainingShare = 0.5;
        draft.batchSize = new BatchSize.Of(batchSize);
        draft.epochs = epochs;
        draft.seed = seed;
        draft.threads = threads;
        return draft.spec();
    }

    Dataset randomData() {
        var random = new Random(0);
        var training = new Samples(input, features(random, samples), labels(random));
        var none = new Samples(input, features(random, 0), new int[0]);
        var names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        return new Dataset("random", "Random numbers", true, names, training, none);
    }

    /** There are as many tokens as classes. */
    private Features features(Random random, int count) {
        int size = count * input.values();
        if (layers.getFirst() instanceof Embedding) {
            var tokens = random.ints(size, 0, classes).toArray();
            var next = random.ints(isText() ? size : 0, 0, classes).toArray();
            return new Features.Tokens(tokens, Features.Tokens.numbered(classes), next);
        }
        var values = new float[size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Features.Values(values);
    }

    private int[] labels(Random random) {
        return isText() ? new int[samples] : random.ints(samples, 0, classes).toArray();
    }
}
