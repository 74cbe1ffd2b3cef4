package io.weightroom.engine.torch;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Which values the dropout layers keep, 1 or 0: a mask for each layer and step. */
final class DropoutMasks {

    /** The probability is exact to 1/65,536, which lets one random number serve four values. */
    private static final int BITS = 16;

    private record Masked(Shape shape, double probability) {}

    private final List<Masked> layers = new ArrayList<>();
    private final long seed;

    DropoutMasks(List<LayerSpec> layers, NetworkShape shape, long seed) {
        this.seed = seed;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Dropout d) {
                this.layers.add(new Masked(shape.outputs().get(i), d.probability()));
            }
        }
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
        int layer = 0;
        for (var masked : layers) {
            int size = masked.shape().values();
            var mask = new byte[Math.multiplyExact(samples, size)];
            for (int first = 0; first < samples; first += batchSize) {
                long moment = (step + first / batchSize) * layers.size() + layer;
                var random = Randomness.DROPOUT.generator(seed, moment);
                int last = Math.min(first + batchSize, samples);
                draw(mask, first * size, last * size, masked.probability(), random);
            }
            var array = Upload.bytes(manager, mask, Upload.batchShape(samples, masked.shape()));
            array.setName("masks[]");
            arguments.add(array);
            layer++;
        }
    }

    private static void draw(
            byte[] mask, int from, int to, double probability, SplittableRandom random) {
        int dropped = (int) Math.round(probability * (1 << BITS));
        long bits = 0;
        for (int i = from; i < to; i++) {
            if ((i - from) % (Long.SIZE / BITS) == 0) {
                bits = random.nextLong();
            }
            mask[i] = (byte) ((bits & 0xFFFF) >= dropped ? 1 : 0);
            bits >>>= BITS;
        }
    }
}
