package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.Evaluation.Mistake;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The scoring of one split, some samples at a time. The chunks are the same whatever the time
 * given, since a sample's loss can depend in its last digits on how many are scored together.
 */
final class Scoring {

    private static final int SAMPLES_AT_ONCE = 256;
    private static final int MISTAKES = 24;

    private record Ranked(Mistake mistake, float loss) {}

    private final TrainingSession session;
    private final Split split;
    private final int[] labels;
    private final int[][] confusion;
    private final PriorityQueue<Ranked> worst =
            new PriorityQueue<>(Comparator.comparingDouble(Ranked::loss));
    private double loss;
    private int scored;

    Scoring(TrainingSession session, Split split, Dataset data) {
        this.session = session;
        this.split = split;
        this.labels = data.test().labels();
        this.confusion = new int[data.classes()][data.classes()];
    }

    boolean isDone() {
        return scored == labels.length;
    }

    /** Scores the next chunk. */
    void advance() {
        int from = scored;
        int to = Math.min(from + SAMPLES_AT_ONCE, labels.length);
        var scores = session.score(split, from, to);
        for (int i = from; i < to; i++) {
            add(i, scores, i - from);
        }
        scored = to;
    }

    private void add(int sample, Scores scores, int i) {
        float sampleLoss = scores.losses()[i];
        int label = labels[sample];
        int predicted = scores.predicted()[i];
        loss += sampleLoss;
        if (confusion.length == 0) {
            return;
        }
        confusion[label][predicted]++;
        if (predicted != label) {
            var mistake = new Mistake(sample, label, predicted, scores.probabilities()[i]);
            worst.add(new Ranked(mistake, sampleLoss));
            if (worst.size() > MISTAKES) {
                worst.remove();
            }
        }
    }

    Evaluation evaluation() {
        int correct = 0;
        for (int label = 0; label < confusion.length; label++) {
            correct += confusion[label][label];
        }
        return new Evaluation(
                labels.length,
                loss / labels.length,
                confusion.length == 0 ? Double.NaN : (double) correct / labels.length,
                confusion,
                mistakes());
    }

    private List<Mistake> mistakes() {
        return worst.stream()
                .sorted(Comparator.comparingDouble(Ranked::loss).reversed())
                .map(Ranked::mistake)
                .toList();
    }
}
