package io.weightroom.export;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.Locale;

/**
 * A network that was trained on a learner's own classes, behind a frozen one.
 *
 * @param name of the folder that it becomes: small letters, digits and hyphens
 * @param classNames one for each output
 * @param weights of the whole network
 * @param accuracy on the test split, 0..1
 * @param samples of the test split
 * @param seconds of training
 */
public record TrainedClasses(
        String name,
        TrainingSpec spec,
        List<String> classNames,
        Weights weights,
        double accuracy,
        int samples,
        double seconds,
        String device) {

    public TrainedClasses {
        classNames = List.copyOf(classNames);
    }

    LayerSpec.Pretrained first() {
        return (LayerSpec.Pretrained) spec.layers().getFirst();
    }

    PretrainedBase base() {
        return first().found();
    }

    /** {@code 95.0 % of 400}. */
    String measured() {
        return String.format(Locale.ROOT, "%.1f %% of %,d", 100 * accuracy, samples);
    }
}
