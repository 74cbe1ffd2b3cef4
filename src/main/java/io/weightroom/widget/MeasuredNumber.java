package io.weightroom.widget;

import io.weightroom.lesson.Measurement.Quantity;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A number that a run measured, as people read and type it: {@code 97.4 %}, {@code 0.0832}. */
final class MeasuredNumber {

    private static final Pattern TYPED =
            Pattern.compile("([+-]?\\d+(?:[.,]\\d+)?|[+-]?[.,]\\d+)(?:[eE]([+-]?\\d+))?\\s*(%?)");

    /** Spaces between digits, narrow ones too. */
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<=\\d)[\\s\\u00a0\\u2009\\u202f](?=\\d)");

    private MeasuredNumber() {}

    /**
     * What was typed, accuracies as 0..1; {@code 97.4 %}, {@code 0.974} and {@code 97.4} are the
     * same accuracy. Empty where it is not a number.
     */
    static OptionalDouble parse(Quantity quantity, String typed) {
        var digits = THOUSANDS.matcher(typed.strip()).replaceAll("");
        if (quantity == Quantity.PARAMETERS) {
            digits = digits.replace(",", "");
        }
        var matcher = TYPED.matcher(digits);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        var exponent = matcher.group(2) == null ? "" : "e" + matcher.group(2);
        double value = Double.parseDouble(matcher.group(1).replace(',', '.') + exponent);
        boolean perCent = !matcher.group(3).isEmpty() || (isShare(quantity) && Math.abs(value) > 1);
        return OptionalDouble.of(perCent ? value / 100 : value);
    }

    /** What {@code run} measured; it must have ended an epoch. */
    static double measured(Quantity quantity, RunView run) {
        EpochMetrics last = run.lastEpoch().orElseThrow();
        return switch (quantity) {
            case TRAIN_LOSS -> last.trainLoss();
            case TRAIN_ACCURACY -> last.trainAccuracy();
            case TEST_LOSS -> last.test().loss();
            case TEST_ACCURACY -> last.test().accuracy();
            case ACCURACY_GAP -> last.trainAccuracy() - last.test().accuracy();
            case PARAMETERS -> run.parameters();
            case SECONDS -> run.seconds();
        };
    }

    /** With three significant digits and its unit; accuracies in per cent with one decimal. */
    static String text(Quantity quantity, double value) {
        return switch (quantity) {
            case TRAIN_ACCURACY, TEST_ACCURACY, ACCURACY_GAP ->
                    String.format(Locale.ROOT, "%.1f %%", value * 100);
            case TRAIN_LOSS, TEST_LOSS -> String.format(Locale.ROOT, "%.3g", value);
            case PARAMETERS -> String.format(Locale.ROOT, "%,.0f", value);
            case SECONDS -> String.format(Locale.ROOT, "%.3g s", value);
        };
    }

    /** In words, as in {@code the test accuracy}. */
    static String name(Quantity quantity) {
        return switch (quantity) {
            case TRAIN_LOSS -> "training loss";
            case TRAIN_ACCURACY -> "training accuracy";
            case TEST_LOSS -> "test loss";
            case TEST_ACCURACY -> "test accuracy";
            case ACCURACY_GAP -> "gap between training and test accuracy";
            case PARAMETERS -> "number of parameters";
            case SECONDS -> "training time";
        };
    }

    static boolean isShare(Quantity quantity) {
        return switch (quantity) {
            case TRAIN_ACCURACY, TEST_ACCURACY, ACCURACY_GAP -> true;
            case TRAIN_LOSS, TEST_LOSS, PARAMETERS, SECONDS -> false;
        };
    }
}
