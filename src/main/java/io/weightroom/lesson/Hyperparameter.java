package io.weightroom.lesson;

import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
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
    LAYERS,
    INIT,
    AUGMENT,
    SECONDS,
    TEXT;

    @Override
    public String text() {
        return Written.super.text().replace('_', '-');
    }

    /**
     * Takes over what {@code from} says of this; of samples, noise and text that is the data set.
     */
    public void copy(TrainingSpec from, SpecDraft to) {
        switch (this) {
            case LEARNING_RATE -> to.learningRate = from.learningRate();
            case OPTIMIZER -> to.optimizer = from.optimizer();
            case BATCH_SIZE -> to.batchSize = from.batchSize();
            case EPOCHS -> to.epochs = from.epochs();
            case SEED -> to.seed = from.seed();
            case SAMPLES, NOISE, TEXT -> to.dataset = from.dataset();
            case LAYERS -> to.layers = from.layers();
            case INIT -> to.init = from.init();
            case AUGMENT -> to.augment = from.augment();
            case SECONDS -> to.seconds = from.seconds();
        }
    }
}
