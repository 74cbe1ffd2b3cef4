package io.weightroom.lesson;

import io.weightroom.spec.Written;

/** A number that a run measured: {@code run(digits).testAccuracy}. */
public record Measurement(String run, Quantity quantity) {

    /** What can be asked of a run that has ended. */
    public enum Quantity implements Written {
        TRAIN_LOSS("trainLoss"),
        TRAIN_ACCURACY("trainAccuracy"),
        TEST_LOSS("testLoss"),
        TEST_ACCURACY("testAccuracy"),
        /** Train accuracy less test accuracy. */
        ACCURACY_GAP("accuracyGap"),
        PARAMETERS("parameters"),
        SECONDS("seconds");

        private final String text;

        Quantity(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
