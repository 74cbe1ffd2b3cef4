package io.weightroom.wall;

import io.weightroom.classroom.Member;
import io.weightroom.coach.Diagnosis;
import io.weightroom.metrics.Frame;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;

/**
 * One student on the wall; another object whenever something of it has changed.
 *
 * @param number of the place on the wall, which is the student's for as long as somebody looks
 */
public record Tile(int number, Member student, Optional<Shown> shown) {

    /**
     * The student's newest run.
     *
     * @param seen what a coach says of it
     * @param weights newest, of a network of the plane that is small enough to be drawn
     * @param reach of the data from the origin, in both directions of the plane
     */
    public record Shown(
            RunView run,
            TileCurve curve,
            List<Diagnosis> seen,
            Optional<Frame> weights,
            double reach) {

        public Shown {
            seen = List.copyOf(seen);
        }

        /** Whether the student may need somebody. */
        public boolean isStuck() {
            return Stuck.is(run, seen);
        }
    }
}
