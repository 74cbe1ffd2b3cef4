package io.weightroom.coach;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import java.util.stream.IntStream;

/** Data sets as learners bring them: in other units, or with few of one class. */
final class Scaled {

    private Scaled() {}

    /** All inputs multiplied, as if points were given in millimetres. */
    static Dataset by(float factor, Dataset data) {
        return with(data, times(factor, data.training()), times(factor, data.test()));
    }

    /** Of class 1 only each {@code one}th sample. */
    static Dataset rare(int one, Dataset data) {
        return with(data, thinned(one, data.training()), thinned(one, data.test()));
    }

    private static Samples times(float factor, Samples samples) {
        var values = ((Features.Values) samples.features()).values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new Samples(samples.shape(), new Features.Values(values), samples.labels());
    }

    private static Samples thinned(int one, Samples samples) {
        var seen = new int[1];
        return samples.select(
                IntStream.range(0, samples.count())
                        .filter(i -> samples.labels()[i] == 0 || seen[0]++ % one == 0)
                        .toArray());
    }

    private static Dataset with(Dataset data, Samples training, Samples test) {
        return new Dataset(
                data.name(), data.title(), data.generated(), data.classNames(), training, test);
    }
}
