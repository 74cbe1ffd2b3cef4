package io.weightroom.coach;

import io.weightroom.coach.Diagnosis.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Watches one run and says what it sees, at most two things at a time, the curve's first and then a
 * reason for it. Says nothing where nothing is wrong.
 *
 * <p>It looks every fiftieth of the run, says what it has seen twice in a row, and keeps saying it
 * until it has missed it five times, so that what a learner reads does not come and go. Not safe
 * for use by several threads.
 */
public final class Coach {

    private static final List<Look> LOOKS =
            List.of(
                    new Divergence(),
                    new OneClass(),
                    new Flatness(),
                    new Slowness(),
                    new Overfitting(),
                    new Convergence(),
                    new UnscaledInputs(),
                    new LazyLayers());

    private static final int LOOKS_A_RUN = 50;
    private static final int SEEN_TO_SAY = 2;
    private static final int MISSED_TO_FORGET = 5;

    /**
     * @param seen how often in all
     * @param missed how often since it was last seen
     */
    private record Held(Diagnosis diagnosis, int seen, int missed) {

        boolean isSaid() {
            return seen >= SEEN_TO_SAY;
        }
    }

    private List<Held> held = List.of();
    private long lookedAt = -1;
    private boolean ended;

    /** What there is to say of the run now; the same as before between two looks. */
    public List<Diagnosis> look(RunSoFar run) {
        long every = Math.max(1, run.totalSteps() / LOOKS_A_RUN);
        boolean due = lookedAt < 0 || run.step() >= lookedAt + every || run.step() < lookedAt;
        if (due || run.ended() != ended) {
            var found = found(run);
            held = run.ended() ? surely(found) : kept(found);
            lookedAt = run.step();
            ended = run.ended();
        }
        return said();
    }

    private static List<Diagnosis> found(RunSoFar run) {
        return run.curve().isEmpty() && !run.diverged()
                ? List.of()
                : LOOKS.stream().map(look -> look.at(run)).flatMap(Optional::stream).toList();
    }

    /** The end has the last word: nothing will come after it that could change it. */
    private static List<Held> surely(List<Diagnosis> found) {
        return found.stream().map(diagnosis -> new Held(diagnosis, SEEN_TO_SAY, 0)).toList();
    }

    private List<Held> kept(List<Diagnosis> found) {
        var all = new ArrayList<Held>();
        for (var diagnosis : found) {
            int seen = before(diagnosis.kind()).map(Held::seen).orElse(0);
            all.add(new Held(diagnosis, seen + 1, 0));
        }
        for (var before : held) {
            boolean again = found.stream().anyMatch(f -> f.kind() == before.diagnosis().kind());
            int most = before.isSaid() ? MISSED_TO_FORGET : 1;
            if (!again && before.missed() + 1 < most) {
                all.add(new Held(before.diagnosis(), before.seen(), before.missed() + 1));
            }
        }
        return all;
    }

    private Optional<Held> before(Kind kind) {
        return held.stream().filter(h -> h.diagnosis().kind() == kind).findFirst();
    }

    private List<Diagnosis> said() {
        var sorted =
                held.stream()
                        .filter(Held::isSaid)
                        .map(Held::diagnosis)
                        .sorted(Comparator.comparing(Diagnosis::kind))
                        .toList();
        var said = new ArrayList<Diagnosis>();
        sorted.stream().filter(d -> !d.kind().isCause()).findFirst().ifPresent(said::add);
        sorted.stream().filter(d -> d.kind().isCause()).findFirst().ifPresent(said::add);
        return said;
    }
}
