package io.weightroom.lesson;

import io.weightroom.spec.BatchSize;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Written;
import java.math.BigDecimal;
import java.util.Optional;

/** The hyperparameter of which a sweep tries several values. */
public enum Swept implements Written {
    LEARNING_RATE,
    BATCH_SIZE;

    public static final int FEWEST = 2;
    public static final int MOST = 12;

    @Override
    public String text() {
        return Written.super.text().replace('_', '-');
    }

    Kind<Double> kind() {
        return switch (this) {
            case LEARNING_RATE -> Kind.above(0);
            case BATCH_SIZE ->
                    new Kind<>(
                            Kind.whole(1, SpecReader.LARGEST_BATCH).expected(),
                            text ->
                                    Kind.whole(1, SpecReader.LARGEST_BATCH)
                                            .read()
                                            .apply(text)
                                            .map(Integer::doubleValue));
        };
    }

    /** The value that a learner has typed, if it is one. */
    public Optional<Double> read(String text) {
        return kind().read().apply(text);
    }

    /** What a value is, for messages. */
    public String expected() {
        return kind().expected();
    }

    /** A value as one writes it: {@code 0.001}, {@code 64}. */
    public String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The run with {@code value}; its name ends with it, as in {@code rates-0-001}. */
    public TrainingSpec on(TrainingSpec spec, double value) {
        var draft = spec.draft();
        draft.name = spec.name() + "-" + text(value).replace('.', '-');
        switch (this) {
            case LEARNING_RATE -> draft.learningRate = value;
            case BATCH_SIZE -> draft.batchSize = new BatchSize.Of((int) value);
        }
        return draft.spec();
    }
}
