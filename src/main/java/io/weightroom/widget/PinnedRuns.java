package io.weightroom.widget;

import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;

/** The last few runs of a playground that its learner wants to compare with. */
final class PinnedRuns {

    private static final int MOST = 5;

    private final Workbench bench;
    private final List<Long> ids = new ArrayList<>();

    PinnedRuns(Workbench bench) {
        this.bench = bench;
    }

    void pin(long run) {
        ids.remove(run);
        ids.add(run);
        if (ids.size() > MOST) {
            ids.removeFirst();
        }
    }

    void unpin(String run) {
        ids.removeIf(id -> String.valueOf(id).equals(run));
    }

    boolean holds(RunView run) {
        return ids.contains(run.id());
    }

    /** Those that have not been deleted meanwhile. */
    List<RunView> views() {
        var views = new ArrayList<RunView>();
        for (long id : List.copyOf(ids)) {
            try {
                views.add(bench.runs().view(bench.learner(), id));
            } catch (RunNotFound gone) {
                ids.remove(id);
            }
        }
        return views;
    }
}
