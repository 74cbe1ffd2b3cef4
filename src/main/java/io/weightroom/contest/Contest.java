package io.weightroom.contest;

import io.weightroom.runs.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * A leaderboard of a class.
 *
 * @param page slug of the lesson with the train block that everybody begins with
 * @param block name of that block
 * @param seconds of a lane that each run has, scoring left out
 * @param closed when the last run could be entered; absent while one can
 * @param revealed whether the class sees how the first of the list was trained
 */
public record Contest(
        long id,
        long cohort,
        String page,
        String block,
        int seconds,
        Instant opened,
        Optional<Instant> closed,
        boolean revealed) {

    /** What the pages of runs for leaderboards begin with. */
    static final String PAGES = "contests/";

    /** Where runs for it are made. */
    public Place place() {
        return new Place(PAGES + id, block);
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }
}
