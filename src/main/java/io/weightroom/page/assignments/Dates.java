package io.weightroom.page.assignments;

import io.weightroom.grading.Stage;
import io.weightroom.grading.Standing;
import io.weightroom.grading.Terms.Counts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and terms as a learner reads them, in the time zone of the class. */
final class Dates {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private Dates() {}

    /** For example {@code Friday 27 November 2026, 23:59 (Europe/Vienna)}. */
    static String moment(Instant moment, ZoneId zone) {
        return "%s (%s)".formatted(MOMENT.format(moment.atZone(zone)), zone);
    }

    /** How far away a moment is: {@code in 3 days}, {@code 20 minutes ago}. */
    static String away(Instant moment, Instant now) {
        var span = Duration.between(now, moment).abs();
        var words =
                span.toDays() >= 2
                        ? span.toDays() + " days"
                        : span.toHours() >= 2
                                ? span.toHours() + " hours"
                                : span.toMinutes()
                                        + (span.toMinutes() == 1 ? " minute" : " minutes");
        return now.isBefore(moment) ? "in " + words : words + " ago";
    }

    /** When it is due, or opens, or was closed. */
    static String deadline(Standing standing, Instant now) {
        var terms = standing.terms();
        if (standing.stage() == Stage.NOT_YET_OPEN) {
            return terms.opens()
                    .map(opens -> "Opens " + moment(opens, standing.zone()))
                    .orElse("Not open yet");
        }
        return terms.due()
                .map(
                        due ->
                                "%s %s, %s"
                                        .formatted(
                                                now.isAfter(due) ? "Was due" : "Due",
                                                moment(due, standing.zone()),
                                                away(due, now)))
                .orElse("No deadline");
    }

    /** How often it may be handed in, and which of these counts. */
    static String attempts(Standing standing) {
        var terms = standing.terms();
        var counts = terms.counts() == Counts.BEST ? "the best counts" : "the last counts";
        if (standing.attemptsLeft().isEmpty()) {
            return "Any number of attempts, " + counts;
        }
        int left = standing.attemptsLeft().getAsInt();
        return left == 0
                ? "No attempts left"
                : "%d of %d %s left, %s"
                        .formatted(
                                left,
                                terms.attempts(),
                                terms.attempts() == 1 ? "attempt" : "attempts",
                                counts);
    }
}
