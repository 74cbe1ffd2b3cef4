package io.weightroom.widget;

import io.weightroom.data.Dataset;
import io.weightroom.data.Samples;
import io.weightroom.widget.Pictures.Reading;
import java.util.List;
import java.util.stream.IntStream;

/** One sample of each class of the test split, which a network is asked about as it learns. */
final class OneOfEach {

    private final List<Integer> chosen;
    private final float[] inputs;

    OneOfEach(Dataset dataset) {
        var classes = IntStream.range(0, dataset.classes());
        chosen = classes.flatMap(label -> first(dataset.test(), label)).boxed().toList();
        inputs = inputs(dataset.test());
    }

    int count() {
        return chosen.size();
    }

    /** Of all of them, one after the other. */
    float[] inputs() {
        return inputs;
    }

    /** Before anybody has read them. */
    List<Reading> unread() {
        return chosen.stream().map(sample -> new Reading(sample, -1, 0)).toList();
    }

    /**
     * @param probabilities of each class, of all samples one after the other
     */
    List<Reading> read(float[] probabilities) {
        return IntStream.range(0, count()).mapToObj(i -> reading(i, probabilities)).toList();
    }

    private Reading reading(int place, float[] probabilities) {
        int outputs = probabilities.length / count();
        int best = place * outputs;
        for (int i = best + 1; i < (place + 1) * outputs; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Reading(chosen.get(place), best - place * outputs, probabilities[best]);
    }

    private static IntStream first(Samples split, int label) {
        return IntStream.range(0, split.count()).filter(i -> split.labels()[i] == label).limit(1);
    }

    private float[] inputs(Samples split) {
        int size = split.shape().values();
        var all = new float[count() * size];
        for (int i = 0; i < count(); i++) {
            System.arraycopy(split.input(chosen.get(i)), 0, all, i * size, size);
        }
        return all;
    }
}
