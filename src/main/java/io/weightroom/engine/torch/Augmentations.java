package io.weightroom.engine.torch;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.seeded.Augmentation;

/** The changes of the pictures of a slice, where a spec asks for any. */
final class Augmentations {

    private final Augmentation augmentation;
    private final long seed;

    /**
     * @param input shape of one sample
     */
    Augmentations(TrainingSpec spec, io.weightroom.spec.Shape input) {
        augmentation = new Augmentation(spec.augment(), input);
        seed = spec.seed();
    }

    /**
     * Adds (samples, numbers of a change) floats.
     *
     * @param step the first step of the slice, whose batches have {@code batchSize} samples but for
     *     the last one
     */
    void addTo(NDList arguments, NDManager manager, long step, int samples, int batchSize) {
        if (augmentation.kinds().isEmpty()) {
            return;
        }
        int size = augmentation.size();
        var changes = new float[samples * size];
        for (int first = 0; first < samples; first += batchSize) {
            int count = Math.min(batchSize, samples - first);
            var batch = augmentation.draw(seed, step + first / batchSize, count);
            System.arraycopy(batch, 0, changes, first * size, batch.length);
        }
        arguments.add(Upload.floats(manager, changes, new Shape(samples, size)));
    }
}
