package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weights and data that are as easily written in Python: parameter k starts as 0.5 sin(i + 1 + 10
 * k), the data are cos(i), tokens are 7 i i + 3 i modulo the vocabulary, i counting values.
 */
final class Waves {

    private static final TorchEngine ENGINE = new TorchEngine();

    private Waves() {}

    static Samples samples(Shape shape, int[] labels) {
        var values = new float[labels.length * shape.values()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.cos(i);
        }
        return new Samples(shape, new Features.Values(values), labels);
    }

    static Samples tokens(int length, int vocabulary, int[] labels) {
        var values = new int[labels.length * length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (7 * i * i + 3 * i) % vocabulary;
        }
        return new Samples(
                Shape.of(length),
                new Features.Tokens(values, Features.Tokens.numbered(vocabulary)),
                labels);
    }

    /** Windows of tokens, and after each token the one that follows. */
    static Samples text(int length, int vocabulary, int windows) {
        var values = tokens(length, vocabulary, new int[windows]).features();
        var next = new int[windows * length];
        for (int i = 0; i < next.length; i++) {
            next[i] = (7 * (i + 1) * (i + 1) + 3 * (i + 1)) % vocabulary;
        }
        var now = ((Features.Tokens) values).values();
        var features = new Features.Tokens(now, Features.Tokens.numbered(vocabulary), next);
        return new Samples(Shape.of(length), features, new int[windows]);
    }

    static TrainingSession open(TrainingSpec spec, Samples samples, int classes) {
        var names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
        var data = new Dataset("waves", "Waves", true, names, samples, samples);
        var session = ENGINE.open(spec, data, Optional.empty());
        var start = session.checkpoint();
        session.restore(new Checkpoint(start.position(), waves(start.tensors()), start.facts()));
        return session;
    }

    private static List<Tensor> waves(List<Tensor> tensors) {
        var waves = new ArrayList<Tensor>();
        for (int k = 0; k < tensors.size(); k++) {
            var tensor = tensors.get(k);
            var values = tensor.values().clone();
            boolean learned = !tensor.name().matches("optimizer\\..*|.*\\.running_.*");
            for (int i = 0; i < values.length && learned; i++) {
                values[i] = (float) (0.5 * Math.sin(i + 1 + 10 * k));
            }
            waves.add(new Tensor(tensor.name(), tensor.shape(), values));
        }
        return waves;
    }

    /** Of four steps. */
    static float[] losses(TrainingSession session, double learningRate) {
        var losses = new float[4];
        for (int step = 0; step < losses.length; step++) {
            losses[step] = session.train(1, learningRate).losses()[0];
        }
        return losses;
    }

    /** The first {@code most} values of each parameter. */
    static float[] weights(TrainingSession session, int most) {
        var values = new ArrayList<Float>();
        for (var tensor : session.weights().tensors()) {
            for (int i = 0; i < Math.min(most, tensor.values().length); i++) {
                values.add(tensor.values()[i]);
            }
        }
        var array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    static void assertClose(float[] found, String expected) {
        var numbers = Arrays.stream(expected.split(", ")).map(Float::valueOf).toList();
        assertThat(found).hasSize(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(found[i]).isCloseTo(numbers.get(i), within(2e-5f));
        }
    }
}
