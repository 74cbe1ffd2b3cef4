package io.weightroom.wall;

import io.weightroom.coach.Diagnosis;
import io.weightroom.coach.Diagnosis.Kind;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunView;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may need help: what the coach has to say of a run, and how it ended. */
public final class Stuck {

    /** What does not get better by waiting. */
    private static final Set<Kind> STUCK =
            EnumSet.of(
                    Kind.DIVERGING,
                    Kind.FREQUENT_CLASS_ONLY,
                    Kind.FLAT,
                    Kind.LEARNING_TOO_SLOWLY,
                    Kind.ONE_CLASS_ONLY);

    private Stuck() {}

    static boolean is(RunView run, List<Diagnosis> seen) {
        return seen.stream().map(Diagnosis::kind).anyMatch(STUCK::contains)
                || run.outcome()
                        .filter(
                                end ->
                                        end instanceof RunOutcome.Diverged
                                                || end instanceof RunOutcome.Failed)
                        .isPresent();
    }

    /** The coach's flag in a word or three; none where all goes well. */
    public static Optional<String> flag(List<Diagnosis> seen) {
        return seen.stream()
                .map(Diagnosis::kind)
                .filter(kind -> kind != Kind.CONVERGED)
                .findFirst()
                .map(Kind::text);
    }
}
