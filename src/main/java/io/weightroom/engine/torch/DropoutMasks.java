package io.weightroom.engine.torch;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Placed;
import io.weightroom.spec.Shape;
import io.weightroom.training.seeded.DropoutMask;
import java.util.ArrayList;
import java.util.List;

/** The masks of all dropout layers: one for each layer and step. */
final class DropoutMasks {

    private record Masked(Shape shape, DropoutMask mask) {}

    private final List<Masked> layers = new ArrayList<>();

    DropoutMasks(List<LayerSpec> layers, NetworkShape shape, long seed) {
        var dropping = Placed.of(layers, shape).stream().filter(DropoutMasks::drops).toList();
        for (var placed : dropping) {
            double probability = ((LayerSpec.Dropout) placed.layer()).probability();
            var mask = new DropoutMask(seed, probability, this.layers.size(), dropping.size());
            this.layers.add(new Masked(placed.out(), mask));
        }
    }

    /** Whether a layer leaves values out while training; a frozen one is as if it never trained. */
    static boolean drops(Placed placed) {
        return placed.layer() instanceof LayerSpec.Dropout && !placed.frozen();
    }

    /** Bytes of masks that one sample takes. */
    long bytesPerSample() {
        return layers.stream().mapToLong(m -> m.shape().values()).sum();
    }

    /**
     * Adds (samples, ...) bytes for each dropout layer.
     *
     * @param step the first step of the slice, whose batches have {@code batchSize} samples but for
     *     the last one
     */
    void addTo(NDList arguments, NDManager manager, long step, int samples, int batchSize) {
        for (var masked : layers) {
            int size = masked.shape().values();
            var bytes = new byte[Math.multiplyExact(samples, size)];
            for (int first = 0; first < samples; first += batchSize) {
                int last = Math.min(first + batchSize, samples);
                masked.mask().draw(step + first / batchSize, bytes, first * size, last * size);
            }
            var array = Upload.bytes(manager, bytes, Upload.batchShape(samples, masked.shape()));
            array.setName("masks[]");
            arguments.add(array);
        }
    }
}
