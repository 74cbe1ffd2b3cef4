package io.weightroom.runs;

import io.weightroom.data.Dataset;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.TrainingSpec;

/** What a learner's run on a text must keep to. */
final class TextRules {

    /** A million letters, as computers count. */
    private static final long MOST_CHARACTERS = 1 << 20;

    private TextRules() {}

    /**
     * @throws RunRefused where the network has no output for each character, or the text is too
     *     long
     */
    static void check(TrainingSpec spec, Dataset data) {
        var last = spec.layers().getLast();
        if (!(last instanceof LayerSpec.LinearVocabulary)) {
            throw new RunRefused(
                    "layer %d (%s): expected linear vocabulary, an output for each token of %s"
                            .formatted(spec.layers().size(), last.text(), data.name()));
        }
        if (spec.loss() != LossSpec.CROSS_ENTROPY) {
            throw new RunRefused(
                    "loss: expected cross-entropy for %s, found %s"
                            .formatted(data.name(), spec.loss().text()));
        }
        long windows = (long) data.training().count() + data.test().count();
        long characters = windows * data.training().answers();
        if (characters > MOST_CHARACTERS) {
            throw new RunRefused(
                    "dataset: expected a text of at most %,d characters, found %,d in %s"
                            .formatted(MOST_CHARACTERS, characters, data.name()));
        }
    }
}
