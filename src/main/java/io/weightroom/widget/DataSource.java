package io.weightroom.widget;

import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a widget's samples come from on this machine: the data set asked for, or its stand-in. */
final class DataSource {

    /** What decides which samples a spec gets. */
    private record Key(DatasetSpec dataset, double trainingShare, long seed) {

        static Key of(TrainingSpec spec) {
            // Only generated points depend on the seed.
            long seed = spec.dataset() instanceof DatasetSpec.Points ? spec.seed() : 0;
            return new Key(spec.dataset(), spec.trainingShare(), seed);
        }
    }

    private final Workbench bench;
    private final DatasetSpec asked;
    private final Optional<DatasetSpec> standIn;
    private @Nullable Key opening;
    private @Nullable Key open;

    private DataSource(Workbench bench, DatasetSpec asked, Optional<DatasetSpec> standIn) {
        this.bench = bench;
        this.asked = asked;
        this.standIn = standIn;
    }

    static DataSource of(Workbench bench, DatasetSpec asked) {
        return new DataSource(bench, asked, bench.standIn(asked));
    }

    /** The data set to read here. */
    DatasetSpec dataset() {
        return standIn.orElse(asked);
    }

    /**
     * Size of its whole training split; empty for points, which are made as asked, or where absent.
     */
    OptionalInt available() {
        return bench.available(dataset());
    }

    TrainingSpec instead(TrainingSpec spec) {
        var draft = spec.draft();
        draft.dataset = dataset();
        return draft.spec();
    }

    /** That generated data stands in, where it does; else empty. */
    String note() {
        return standIn.map(
                        other ->
                                switch (other.name()) {
                                    case "sketch-digits" ->
                                            "Generated digits: %s is not on this machine."
                                                    .formatted(
                                                            asked.name().toUpperCase(Locale.ROOT));
                                    case "sketch-clothes" ->
                                            "Drawn clothes, generated: %s is not on this machine."
                                                    .formatted(asked.name());
                                    case "sketch-pets" ->
                                            "Painted pets, generated: the photos (%s) are not on this machine."
                                                    .formatted(asked.name());
                                    default ->
                                            "Generated data (%s): %s is not on this machine."
                                                    .formatted(other.name(), asked.name());
                                })
                .orElse("");
    }

    /** Whether {@code dataset}, opened last, is what {@code spec} trains on. */
    boolean fits(TrainingSpec spec, @Nullable Dataset dataset) {
        return dataset != null && Key.of(spec).equals(open);
    }

    /** Reads the samples of {@code spec} in the background, unless they are the ones read last. */
    void open(TrainingSpec spec, Consumer<Dataset> opened, Consumer<DatasetUnavailable> failed) {
        var key = Key.of(spec);
        if (key.equals(opening)) {
            return;
        }
        opening = key;
        bench.later(
                () -> {
                    try {
                        var dataset = bench.datasets().open(spec);
                        open = key;
                        opened.accept(dataset);
                    } catch (DatasetUnavailable e) {
                        failed.accept(e);
                    }
                });
    }
}
