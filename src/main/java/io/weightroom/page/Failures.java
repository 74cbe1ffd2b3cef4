package io.weightroom.page;

import io.weightroom.access.AccessRefused;
import io.weightroom.access.TooManyTries;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.grading.HandInRefused;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRefused;
import java.lang.System.Logger.Level;
import java.util.stream.Stream;

/** Turns exceptions into a sentence for the learner and the details for the log. */
public final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    /** Our own exceptions say what happened; of others a learner can use nothing. */
    public static String sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(Failures::isForLearners)
                .map(cause -> asSentence(cause.getMessage()))
                .findFirst()
                .orElse(
                        "That did not work, and it is our mistake. What you have trained and answered is kept; the details are in the log.");
    }

    public static void log(String doing, Throwable failure) {
        LOG.log(Level.ERROR, doing, failure);
    }

    private static boolean isForLearners(Throwable failure) {
        return isRefusal(failure)
                || failure instanceof RunRefused
                || failure instanceof HandInRefused
                || failure instanceof RunNotFound
                || failure instanceof NotAllowed
                || failure instanceof DatasetUnavailable
                || failure instanceof PredictionUnavailable;
    }

    /** Logs what is not a refusal in words, but a mistake of ours. */
    public static void logMistake(String doing, Throwable failure) {
        if (!isForLearners(failure)) {
            log(doing, failure);
        }
    }

    /** Whether somebody asked for what is not theirs, which is no mistake of ours. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof NotAllowed
                || failure instanceof AccessRefused
                || failure instanceof TooManyTries;
    }

    /** With a capital and a full stop. */
    public static String asSentence(String message) {
        var start =
                message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
