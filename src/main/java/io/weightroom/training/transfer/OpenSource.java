package io.weightroom.training.transfer;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.Tuning;
import io.weightroom.training.Predictor;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.OptionalInt;

/** Features by a network whose layers are known, on the engine. */
record OpenSource(Predictor predictor) implements FeatureSource {

    /** Nothing is trained on it: a network that learns numbers gives its outputs as they are. */
    private static final DatasetSpec NO_DATA =
            new DatasetSpec.Catalogued("features", OptionalInt.empty());

    /**
     * @param pictures shape of what will come
     * @param trained the network's tensors, as it names them itself
     */
    static OpenSource of(
            TrainingEngine engine,
            LayerSpec.Pretrained layer,
            Shape pictures,
            List<Tensor> trained) {
        // A program without weights that learn does not exist; to predict, it is the same.
        var same = new LayerSpec.Pretrained(layer.name(), Tuning.ALL, layer.base());
        var draft = new SpecDraft("features", NO_DATA, List.of(same));
        draft.loss = LossSpec.MSE;
        var tensors = trained.stream().map(HeadSession::inside).toList();
        return new OpenSource(engine.predictor(draft.spec(), new Weights(0, pictures, 0, tensors)));
    }

    @Override
    public float[] features(float[] pictures, int count) {
        return predictor.predict(pictures, count);
    }

    @Override
    public void close() {
        predictor.close();
    }
}
