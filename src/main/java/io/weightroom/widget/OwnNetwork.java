package io.weightroom.widget;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.data.own.OwnRevision;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is trained on a learner's own pictures: one linear layer behind a trained network. */
final class OwnNetwork {

    private static final int COLOURS = 3;
    private static final int EPOCHS = 50;
    private static final int BATCH = 16;

    /** Bytes of all pictures together; of very many a host's network sees smaller ones. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int LEAST_SIDE = 64;
    private static final int STEP = 32;

    private OwnNetwork() {}

    /**
     * Trained networks for pictures in colour, the best first: the host's own, then the largest.
     */
    static List<ClassifierCard> bases(List<ClassifierCard> all) {
        return all.stream()
                .filter(ClassifierCard::isUsable)
                .filter(card -> card.preparation().channels() == COLOURS)
                .sorted(
                        Comparator.comparing(
                                        (ClassifierCard c) ->
                                                c.origin() == ClassifierCard.Origin.HOST ? 0 : 1)
                                .thenComparing(ClassifierCard::bytes, Comparator.reverseOrder()))
                .toList();
    }

    static TrainingSpec spec(
            String name, ClassifierCard base, OwnRevision pictures, int count, int classes) {
        var draft =
                new SpecDraft(
                        name,
                        new DatasetSpec.OwnPictures(pictures.id(), side(base, count)),
                        List.of(
                                new LayerSpec.Pretrained(
                                        base.name(), Tuning.FROZEN, Optional.empty()),
                                new LayerSpec.Linear(classes)));
        draft.batchSize = new BatchSize.Of(BATCH);
        draft.epochs = EPOCHS;
        return draft.spec();
    }

    /** What the base wants, or less where that would fill the memory. */
    private static int side(ClassifierCard base, int count) {
        int wanted = base.preparation().crop();
        return IntStream.iterate(wanted, side -> side > LEAST_SIDE, side -> side - STEP)
                .filter(side -> (long) COLOURS * side * side * count <= MOST_BYTES)
                .findFirst()
                .orElse(Math.min(wanted, LEAST_SIDE));
    }

    /** {@code CIFAR-10, large (comes with Weightroom)}. */
    static String name(ClassifierCard base) {
        return base.title()
                + (base.origin() == ClassifierCard.Origin.HOST
                        ? " (this host’s)"
                        : " (comes with Weightroom)");
    }
}
