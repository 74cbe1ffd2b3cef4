package io.weightroom.runs;

import io.weightroom.metrics.LayerExamination;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the layers of the runs looked like that were examined or looked at last, in memory only: a
 * run that has ended is not examined again. Safe for several threads.
 */
final class LastExaminations {

    private static final int MOST_RUNS = 200;

    private final LinkedHashMap<Long, List<LayerExamination>> byRun =
            new LinkedHashMap<>(16, 0.75f, true);

    synchronized void keep(long run, List<LayerExamination> layers) {
        byRun.put(run, layers);
        if (byRun.size() > MOST_RUNS) {
            byRun.pollFirstEntry();
        }
    }

    /** None where the run was not examined, or long ago. */
    synchronized List<LayerExamination> of(long run) {
        return byRun.getOrDefault(run, List.of());
    }

    synchronized void remove(long run) {
        byRun.remove(run);
    }
}
