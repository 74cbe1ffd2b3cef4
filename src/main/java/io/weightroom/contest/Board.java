package io.weightroom.contest;

import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;

/**
 * A leaderboard as somebody may see it.
 *
 * @param lines the best first
 * @param winner how the first of them was trained, for those who may know
 */
public record Board(Contest contest, List<Line> lines, Optional<RunView> winner) {

    public Board {
        lines = List.copyOf(lines);
    }

    /**
     * One learner's best run.
     *
     * @param name who it is, for those who lead the class
     * @param accuracy on samples that no run of the class has seen, 0..1
     * @param laneSeconds of training, scoring left out
     * @param tries how often the learner had a run scored
     * @param own whether it is the asker's
     */
    public record Line(
            String pseudonym,
            Optional<String> name,
            double accuracy,
            int samples,
            double laneSeconds,
            int tries,
            boolean own) {}

    /** The asker's own line. */
    public Optional<Line> own() {
        return lines.stream().filter(Line::own).findFirst();
    }
}
