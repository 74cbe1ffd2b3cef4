package io.weightroom.page.teach;

import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import io.weightroom.wall.Snapshot;
import io.weightroom.wall.Tile;
import io.weightroom.wall.Tile.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A class in one sentence: {@code 30 students: 12 training, 4 waiting, 3 stuck}. */
final class WallSummary {

    private WallSummary() {}

    static String of(Snapshot now) {
        var runs = now.tiles().stream().map(Tile::shown).flatMap(Optional::stream).toList();
        var parts = new ArrayList<String>();
        add(parts, count(runs, RunState.TRAINING), "training");
        add(parts, count(runs, RunState.WAITING), "waiting");
        add(parts, runs.stream().filter(Shown::isStuck).count(), "stuck");
        add(parts, runs.stream().map(Shown::run).filter(WallSummary::isDone).count(), "done");
        int students = now.tiles().size();
        var all = students == 1 ? "One student" : "%,d students".formatted(students);
        return parts.isEmpty() ? all : all + ": " + String.join(", ", parts);
    }

    private static boolean isDone(RunView run) {
        return run.outcome().filter(RunOutcome.Completed.class::isInstance).isPresent();
    }

    private static long count(List<Shown> runs, RunState state) {
        return runs.stream().filter(shown -> shown.run().state() == state).count();
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add("%,d %s".formatted(count, what));
        }
    }
}
