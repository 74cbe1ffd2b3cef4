package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** What an author may let a learner adjust. */
public enum Hyperparameter implements Written {
    LEARNING_RATE,
    OPTIMIZER,
    BATCH_SIZE,
    EPOCHS,
    SEED,
    SAMPLES,
    NOISE,
    LAYERS;

    @Override
    public String text() {
        return Written.super.text().replace('_', '-');
    }
}
