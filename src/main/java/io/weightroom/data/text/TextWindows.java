package io.weightroom.data.text;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text cut into windows that do not overlap, each a sample: its characters, and of each the one
 * that follows. Every tenth window is in the test split; the training split says which characters
 * are known.
 */
final class TextWindows {

    private static final int TEST_EVERY = 10;
    private static final int FEWEST = 2;

    private final DatasetSpec.Text spec;
    private final int[] text;
    private final int windows;

    /**
     * @throws DatasetUnavailable where the text is too short
     */
    TextWindows(DatasetSpec.Text spec, String text) {
        this.spec = spec;
        this.text = text.codePoints().toArray();
        // The last character of the text has none after it.
        windows = Math.max(0, this.text.length - 1) / spec.length();
        if (windows < FEWEST) {
            throw new DatasetUnavailable(
                    "%s: expected at least %,d characters, two windows of %,d and one after them, found %,d"
                            .formatted(
                                    spec.name(),
                                    FEWEST * spec.length() + 1,
                                    spec.length(),
                                    this.text.length));
        }
    }

    Dataset dataset(String title) {
        var training = IntStream.range(0, windows).filter(w -> !isTest(w)).toArray();
        var test = IntStream.range(0, windows).filter(this::isTest).toArray();
        var characters = Characters.of(characters(training));
        return new Dataset(
                spec.name(),
                title,
                false,
                characters.names(),
                samples(training, characters),
                samples(test, characters));
    }

    /** The last window where there are fewer than ten. */
    private boolean isTest(int window) {
        return windows < TEST_EVERY ? window == windows - 1 : window % TEST_EVERY == TEST_EVERY - 1;
    }

    /** All characters that samples have, with those after their windows. */
    private int[] characters(int[] chosen) {
        return Arrays.stream(chosen)
                .flatMap(w -> IntStream.rangeClosed(w * spec.length(), (w + 1) * spec.length()))
                .map(i -> text[i])
                .toArray();
    }

    private Samples samples(int[] chosen, Characters characters) {
        int length = spec.length();
        var values = new int[chosen.length * length];
        var next = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = chosen[i / length] * length + i % length;
            values[i] = characters.token(text[at]);
            next[i] = characters.token(text[at + 1]);
        }
        return new Samples(
                Shape.of(length),
                new Features.Tokens(values, characters.names(), next),
                new int[chosen.length]);
    }
}
