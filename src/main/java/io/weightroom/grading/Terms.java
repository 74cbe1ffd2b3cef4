package io.weightroom.grading;

import io.weightroom.classroom.Cohort;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/**
 * On what terms a class has an assignment. Deadlines are moments; in the class's own time zone they
 * are read and written, and there its days are counted, through changes of the clock.
 *
 * @param given whether the class has it at all
 * @param opens from when it is shown and taken; always where absent
 * @param due the last moment that is not late; none where absent
 * @param attempts how often it may be handed in; {@link #UNLIMITED} for as often as one likes
 */
public record Terms(
        long cohort,
        String assignment,
        boolean given,
        Optional<Instant> opens,
        Optional<Instant> due,
        LatePolicy late,
        int attempts,
        Counts counts) {

    public static final int UNLIMITED = 0;

    private static final int MOST_ATTEMPTS = 100;

    /** Held-out samples tell a little with every attempt: not too many, where nothing is said. */
    private static final int USUAL_ATTEMPTS = 3;

    /** Which of several hand-ins is the grade. */
    public enum Counts {
        BEST,
        LAST
    }

    public Terms {
        if (attempts < 0 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "attempts: expected 1 to %d, or %d for any number, found %d"
                            .formatted(MOST_ATTEMPTS, UNLIMITED, attempts));
        }
        if (opens.isPresent() && due.isPresent() && !opens.get().isBefore(due.get())) {
            throw new IllegalArgumentException("due: expected a moment after it opens");
        }
    }

    /** Before an instructor says otherwise: on one's own machine all are given, elsewhere none. */
    static Terms initial(long cohort, String assignment) {
        boolean own = cohort == Cohort.LOCAL;
        return new Terms(
                cohort,
                assignment,
                own,
                Optional.empty(),
                Optional.empty(),
                LatePolicy.NONE,
                own ? UNLIMITED : USUAL_ATTEMPTS,
                Counts.BEST);
    }

    /** As the trail of a grade has them. */
    String words(ZoneId zone) {
        if (!given) {
            return "not given to the class";
        }
        var words = new ArrayList<String>();
        opens.ifPresent(at -> words.add("opens " + written(at, zone)));
        words.add(due.map(at -> "due " + written(at, zone)).orElse("no deadline"));
        if (due.isPresent() && late.days() > 0) {
            words.add(
                    "taken %d days longer at %d %% a day"
                            .formatted(late.days(), late.percentADay()));
        }
        words.add(attempts == UNLIMITED ? "any number of attempts" : attempts + " attempts");
        words.add(counts == Counts.BEST ? "the best counts" : "the last counts");
        return String.join(", ", words);
    }

    private static String written(Instant at, ZoneId zone) {
        return "%tF %<tR %s".formatted(at.atZone(zone), zone.getId());
    }

    public Stage stage(Instant now, ZoneId zone) {
        if (!given) {
            return Stage.NOT_GIVEN;
        }
        if (opens.filter(now::isBefore).isPresent()) {
            return Stage.NOT_YET_OPEN;
        }
        int late = lateDays(now, zone);
        return late == 0 ? Stage.OPEN : late <= this.late.days() ? Stage.LATE : Stage.CLOSED;
    }

    /** The last moment at which anything is taken. */
    public Optional<Instant> closes(ZoneId zone) {
        return due.map(d -> d.atZone(zone).plusDays(late.days()).toInstant());
    }

    /**
     * Days begun since the deadline, up to one more than are taken; 0 where that is yet to come.
     */
    public int lateDays(Instant at, ZoneId zone) {
        if (due.isEmpty()) {
            return 0;
        }
        int days = 0;
        while (days <= late.days()
                && due.get().atZone(zone).plusDays(days).toInstant().isBefore(at)) {
            days++;
        }
        return days;
    }
}
