package io.weightroom.widget;

import io.weightroom.data.Dataset;
import io.weightroom.data.sentences.SentenceGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a network judges one group of the test split's sentences.
 *
 * @param right how many of {@code count} it judges right
 * @param sentence one of them, in words: the surest mistake, or the first where all are right
 * @param truth the class of that sentence
 * @param said what the network takes it for
 * @param probability that the network gives what it says, 0..1
 */
record SentenceScore(
        SentenceGroup group,
        int right,
        int count,
        String sentence,
        int truth,
        int said,
        double probability) {

    /**
     * Of all groups.
     *
     * @param groups of each sample of the test split
     * @param probabilities of each class of each sample of the test split
     */
    static List<SentenceScore> of(
            Dataset dataset, List<SentenceGroup> groups, float[] probabilities) {
        var scores = new ArrayList<SentenceScore>();
        for (var group : SentenceGroup.values()) {
            var members = IntStream.range(0, groups.size()).filter(i -> groups.get(i) == group);
            scores.add(of(dataset, group, members.toArray(), probabilities));
        }
        return scores;
    }

    private static SentenceScore of(
            Dataset dataset, SentenceGroup group, int[] members, float[] probabilities) {
        int classes = dataset.classes();
        var test = dataset.test();
        int right = 0;
        int shown = members[0];
        double surest = 0;
        for (int member : members) {
            int said = likeliest(probabilities, member * classes, classes);
            boolean isRight = said == test.labels()[member];
            right += isRight ? 1 : 0;
            if (!isRight && probabilities[member * classes + said] > surest) {
                surest = probabilities[member * classes + said];
                shown = member;
            }
        }
        int said = likeliest(probabilities, shown * classes, classes);
        return new SentenceScore(
                group,
                right,
                members.length,
                test.written(shown, " "),
                test.labels()[shown],
                said,
                probabilities[shown * classes + said]);
    }

    boolean isRight() {
        return truth == said;
    }

    double accuracy() {
        return right / (double) count;
    }

    private static int likeliest(float[] probabilities, int from, int classes) {
        int best = 0;
        for (int label = 1; label < classes; label++) {
            best = probabilities[from + label] > probabilities[from + best] ? label : best;
        }
        return best;
    }
}
