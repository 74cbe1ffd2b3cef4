package io.weightroom.wall;

import io.weightroom.coach.DataFacts;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Datasets;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import java.util.LinkedHashMap;
import java.util.Optional;

/** What a coach must know of the data that a class trains on, read once for all of them. */
final class KnownData {

    private static final int MOST = 64;

    private final Datasets datasets;
    private final LinkedHashMap<DatasetSpec, Optional<DataFacts>> known =
            new LinkedHashMap<>(16, 0.75f, true);

    KnownData(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Absent where the data is not here. */
    synchronized Optional<DataFacts> of(RunView run) {
        var facts = known.computeIfAbsent(run.spec().dataset(), data -> read(run));
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
        return facts;
    }

    private Optional<DataFacts> read(RunView run) {
        try {
            return Optional.of(DataFacts.of(datasets.open(run.spec())));
        } catch (DatasetUnavailable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
