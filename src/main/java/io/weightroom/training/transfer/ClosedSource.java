package io.weightroom.training.transfer;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import java.util.Arrays;

/**
 * Features by a network whose layers are not known, one picture at a time.
 *
 * @param pictures shape of what comes
 */
record ClosedSource(PretrainedNetworks networks, LayerSpec.Pretrained layer, Shape pictures)
        implements FeatureSource {

    @Override
    public float[] features(float[] all, int count) {
        int features = layer.found().features();
        int size = pictures.values();
        var resizing = new Resizing(pictures, layer.found().input());
        var found = new float[count * features];
        for (int i = 0; i < count; i++) {
            var picture = Arrays.copyOfRange(all, i * size, (i + 1) * size);
            var row = networks.features(layer.name(), resizing.apply(picture));
            if (row.length != features) {
                throw new IllegalArgumentException(
                        "%s: expected %d features, found %d"
                                .formatted(layer.name(), features, row.length));
            }
            System.arraycopy(row, 0, found, i * features, features);
        }
        return found;
    }

    @Override
    public void close() {}
}
