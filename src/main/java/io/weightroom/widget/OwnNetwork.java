package io.weightroom.widget;

import io.weightroom.data.own.OwnRevision;
import io.weightroom.spec.Activation;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import java.util.List;

/** What is trained on a learner's own pictures. */
final class OwnNetwork {

    private static final int SIDE = 64;

    private OwnNetwork() {}

    static TrainingSpec spec(String name, OwnRevision pictures, int classes) {
        var relu = new LayerSpec.Activate(Activation.RELU);
        var draft =
                new SpecDraft(
                        name,
                        new DatasetSpec.OwnPictures(pictures.id(), SIDE),
                        List.of(
                                new LayerSpec.Conv2d(16, 3, 1, 1),
                                relu,
                                new LayerSpec.MaxPool2d(4, 4),
                                new LayerSpec.Conv2d(32, 3, 1, 1),
                                relu,
                                new LayerSpec.MaxPool2d(4, 4),
                                new LayerSpec.Flatten(),
                                new LayerSpec.Linear(classes)));
        draft.batchSize = new BatchSize.Of(16);
        draft.epochs = 20;
        return draft.spec();
    }
}
