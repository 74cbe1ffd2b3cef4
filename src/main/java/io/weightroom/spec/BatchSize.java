package io.weightroom.spec;

/** How many samples one step sees: a number, or all of the training split. */
public sealed interface BatchSize {

    record Of(int samples) implements BatchSize {}

    record All() implements BatchSize {}

    /** The number of samples a full batch has out of {@code available}. */
    default int of(int available) {
        return switch (this) {
            case Of of -> Math.min(of.samples(), available);
            case All all -> available;
        };
    }

    default String text() {
        return switch (this) {
            case Of of -> String.valueOf(of.samples());
            case All all -> "all";
        };
    }
}
