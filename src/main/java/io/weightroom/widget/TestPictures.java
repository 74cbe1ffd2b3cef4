package io.weightroom.widget;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.metrics.Evaluation.Mistake;
import io.weightroom.widget.LookQuestion.Move;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** One picture of a test split at a time, and the ways to another. */
final class TestPictures {

    private final Dataset dataset;
    private final RandomGenerator chance = RandomGenerator.getDefault();
    private int index;
    private int mistake = -1;

    /** The split must have {@link Pictures#canShow pictures}. */
    TestPictures(Dataset dataset) {
        this.dataset = dataset;
    }

    Dataset dataset() {
        return dataset;
    }

    /**
     * @param mistakes of the network in the split, the worst first
     */
    LookedAt go(Move move, List<Mistake> mistakes) {
        int count = dataset.test().count();
        index =
                switch (move) {
                    case STAY -> index;
                    case NEXT -> (index + 1) % count;
                    case PREVIOUS -> (index + count - 1) % count;
                    case RANDOM -> chance.nextInt(count);
                    case MISTAKE -> nextMistake(mistakes);
                };
        return picture();
    }

    private int nextMistake(List<Mistake> mistakes) {
        if (mistakes.isEmpty()) {
            return index;
        }
        mistake = (mistake + 1) % mistakes.size();
        return mistakes.get(mistake).index();
    }

    private LookedAt picture() {
        var test = dataset.test();
        int size = test.shape().values();
        int label = test.labels()[index];
        var pixels = ((Features.Pixels) test.features()).values();
        return new LookedAt(
                test.shape(),
                test.input(index),
                Arrays.copyOfRange(pixels, index * size, (index + 1) * size),
                "Picture %s of the test split: %s"
                        .formatted(Figures.count(index + 1), dataset.classNames().get(label)),
                label);
    }
}
