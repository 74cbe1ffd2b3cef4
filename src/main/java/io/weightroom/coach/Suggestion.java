package io.weightroom.coach;

import io.weightroom.spec.LayerSpec;
import java.util.List;

/** A value to set for the next run, or at once where the run allows it. */
public sealed interface Suggestion {

    record LearningRate(double value) implements Suggestion {}

    record Epochs(int value) implements Suggestion {}

    record Layers(List<LayerSpec> value) implements Suggestion {
        public Layers {
            value = List.copyOf(value);
        }
    }
}
