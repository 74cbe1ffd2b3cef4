package io.weightroom.training.transfer;

import io.weightroom.spec.Shape;
import io.weightroom.training.Predictor;
import io.weightroom.training.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network that is not known within, and the layers that were trained behind it.
 *
 * @param head the layers behind it
 */
record ClosedPredictor(ClosedSource source, Predictor head) implements Predictor {

    @Override
    public long step() {
        return head.step();
    }

    @Override
    public float[] predict(float[] inputs, int count) {
        return head.predict(source.features(inputs, count), count);
    }

    @Override
    public List<Tensor> outputs(float[] input) {
        var features = source.features(input, 1);
        var outputs = new ArrayList<Tensor>();
        outputs.add(new Tensor("0", Shape.of(features.length), features));
        for (var behind : head.outputs(features)) {
            outputs.add(HeadSession.behind(behind));
        }
        return List.copyOf(outputs);
    }

    /** Nothing: no gradient goes through a network that is not known within. */
    @Override
    public Optional<float[]> gradient(float[] input, int output) {
        return Optional.empty();
    }

    @Override
    public void close() {
        head.close();
    }
}
