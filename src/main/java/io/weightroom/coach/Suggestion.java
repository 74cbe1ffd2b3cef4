package io.weightroom.coach;

import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.SpecDraft;
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

    record Init(InitSpec value) implements Suggestion {}

    /** Puts the value into {@code draft}. */
    default void applyTo(SpecDraft draft) {
        switch (this) {
            case LearningRate rate -> draft.learningRate = rate.value();
            case Epochs epochs -> draft.epochs = epochs.value();
            case Init init -> draft.init = init.value();
            case Layers layers -> draft.layers = layers.value();
        }
    }
}
