package io.weightroom.training.transfer;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import io.weightroom.training.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes features of all splits that one run needs; several runs that need the same share it. */
final class Extraction implements Preparation {

    private record Part(Samples samples, FeatureTable table) {}

    private final FeatureStore store;
    private final LayerSpec.Pretrained layer;
    private final Supplier<FeatureSource> opening;
    private final Dataset data;
    private final Optional<Dataset> evaluation;
    private Optional<FeatureSource> source = Optional.empty();
    private Optional<List<Part>> parts = Optional.empty();

    /**
     * @param opening called when there is something to compute
     */
    Extraction(
            FeatureStore store,
            LayerSpec.Pretrained layer,
            Supplier<FeatureSource> opening,
            Dataset data,
            Optional<Dataset> evaluation) {
        this.store = store;
        this.layer = layer;
        this.opening = opening;
        this.data = data;
        this.evaluation = evaluation;
    }

    private List<Part> parts() {
        var known = parts.orElseGet(this::find);
        parts = Optional.of(known);
        return known;
    }

    private List<Part> find() {
        var samples = new ArrayList<>(List.of(data.training(), data.test()));
        evaluation.ifPresent(e -> samples.add(e.test()));
        return samples.stream().map(s -> new Part(s, store.table(layer, s))).toList();
    }

    @Override
    public boolean advance(long nanos) {
        long end = System.nanoTime() + nanos;
        boolean more = false;
        for (var part : parts()) {
            while (!part.table().isWhole()) {
                var chunk = part.table().take();
                if (chunk.isEmpty()) {
                    more = true;
                    break;
                }
                compute(part, chunk.get());
                if (System.nanoTime() - end >= 0) {
                    return true;
                }
            }
        }
        return more;
    }

    private void compute(Part part, FeatureTable.Chunk chunk) {
        boolean done = false;
        try {
            var from = source.orElseGet(opening);
            source = Optional.of(from);
            int count = chunk.last() - chunk.first();
            var rows = from.features(pictures(part.samples(), chunk), count);
            if (part.table().put(chunk, rows)) {
                store.keep(layer, part.samples(), part.table());
            }
            done = true;
        } finally {
            if (!done) {
                part.table().giveBack(chunk);
            }
        }
    }

    private static float[] pictures(Samples samples, FeatureTable.Chunk chunk) {
        int size = samples.shape().values();
        var pictures = new float[(chunk.last() - chunk.first()) * size];
        for (int i = chunk.first(); i < chunk.last(); i++) {
            System.arraycopy(samples.input(i), 0, pictures, (i - chunk.first()) * size, size);
        }
        return pictures;
    }

    @Override
    public double share() {
        double all = parts().stream().mapToInt(p -> p.table().count()).sum();
        double missing = parts().stream().mapToInt(p -> p.table().missing()).sum();
        return all == 0 ? 1 : 1 - missing / all;
    }

    /** The run's data, with features in place of pictures; asked when nothing is left to do. */
    Dataset data() {
        return features(data, parts().get(0), parts().get(1));
    }

    Optional<Dataset> evaluation() {
        return evaluation.map(e -> features(e, parts().get(2), parts().get(2)));
    }

    private Dataset features(Dataset of, Part training, Part test) {
        return new Dataset(
                of.name(),
                of.title(),
                of.generated(),
                of.classNames(),
                features(training),
                features(test));
    }

    private Samples features(Part part) {
        var values = part.table().values();
        return new Samples(
                Shape.of(layer.found().features()),
                new Features.Values(values),
                part.samples().labels(),
                part.samples().targets());
    }

    @Override
    public void close() {
        source.ifPresent(FeatureSource::close);
        source = Optional.empty();
    }
}
