package io.weightroom.training;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
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

    /** Numbers that an engine gives for a chunk; texts have many a sample. */
    private static final int OUTPUTS_AT_ONCE = 4_000_000;

    private static final int MISTAKES = 24;

    private record Ranked(Mistake mistake, float loss) {}

    private final TrainingSession session;
    private final Split split;
    private final int[] labels;
    private final int[] next;
    private final int answers;
    private final int atOnce;
    private final int[][] confusion;
    private final PriorityQueue<Ranked> worst =
            new PriorityQueue<>(Comparator.comparingDouble(Ranked::loss));
    private double loss;
    private long correct;
    private int scored;

    Scoring(TrainingSession session, Split split, Dataset data) {
        this.session = session;
        this.split = split;
        var test = data.test();
        this.labels = test.labels();
        this.answers = test.answers();
        this.next = test.features() instanceof Features.Tokens t ? t.next() : new int[0];
        int outputs = answers * Math.max(1, data.classes());
        this.atOnce = Math.clamp(OUTPUTS_AT_ONCE / outputs, 1, SAMPLES_AT_ONCE);
        // Of a text nobody asks which character was taken for which.
        int classes = test.isText() ? 0 : data.classes();
        this.confusion = new int[classes][classes];
    }

    boolean isDone() {
        return scored == labels.length;
    }

    /** Scores the next chunk. */
    void advance() {
        int from = scored;
        int to = Math.min(from + atOnce, labels.length);
        var scores = session.score(split, from, to);
        for (int i = 0; next.length > 0 && i < scores.predicted().length; i++) {
            correct += scores.predicted()[i] == next[from * answers + i] ? 1 : 0;
        }
        for (int i = from; i < to; i++) {
            add(i, scores, i - from);
        }
        scored = to;
    }

    private void add(int sample, Scores scores, int i) {
        float sampleLoss = scores.losses()[i];
        loss += sampleLoss;
        if (confusion.length == 0) {
            return;
        }
        int label = labels[sample];
        int predicted = scores.predicted()[i];
        correct += predicted == label ? 1 : 0;
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
        return new Evaluation(
                labels.length, loss / labels.length, accuracy(), confusion, mistakes());
    }

    private double accuracy() {
        boolean known = confusion.length > 0 || next.length > 0;
        return known ? (double) correct / ((long) labels.length * answers) : Double.NaN;
    }

    private List<Mistake> mistakes() {
        return worst.stream()
                .sorted(Comparator.comparingDouble(Ranked::loss).reversed())
                .map(Ranked::mistake)
                .toList();
    }
}
