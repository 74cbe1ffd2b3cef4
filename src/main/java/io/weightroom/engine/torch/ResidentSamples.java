package io.weightroom.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * One split on the device, shared by all sessions that train on the same {@link Samples} and never
 * changed. Pixels stay bytes there.
 */
final class ResidentSamples {

    private final NDManager manager;
    private final NDArray data;
    private final NDArray labels;
    private int users;

    private ResidentSamples(Samples samples, NDManager parent) {
        manager = parent.newSubManager();
        var shape = Upload.batchShape(samples.count(), samples.shape());
        data =
                switch (samples.features()) {
                    case Features.Pixels p -> Upload.bytes(manager, p.values(), shape);
                    case Features.Tokens t -> Upload.ints(manager, t.values(), shape);
                    case Features.Values v -> Upload.floats(manager, v.values(), shape);
                };
        labels =
                samples.features() instanceof Features.Tokens t && samples.isText()
                        ? Upload.longs(manager, t.next(), shape)
                        : labels(samples);
    }

    private NDArray labels(Samples samples) {
        return samples.targets().length > 0
                ? Upload.floats(manager, samples.targets(), new Shape(samples.count()))
                : Upload.longs(manager, samples.labels());
    }

    /** (samples, ...) bytes, 32-bit tokens or floats. */
    NDArray data() {
        return data;
    }

    /** (samples) classes or numbers to be learned, or (samples, tokens) the tokens that follow. */
    NDArray labels() {
        return labels;
    }

    /** The splits on the device now. Each acquired is to be released once. */
    static final class Pool {

        private final NDManager manager;
        private final Map<Samples, ResidentSamples> resident = new IdentityHashMap<>();

        Pool(NDManager manager) {
            this.manager = manager;
        }

        synchronized ResidentSamples acquire(Samples samples) {
            var found = resident.computeIfAbsent(samples, s -> new ResidentSamples(s, manager));
            found.users++;
            return found;
        }

        synchronized void release(Samples samples) {
            var found = resident.get(samples);
            if (--found.users == 0) {
                resident.remove(samples);
                found.manager.close();
            }
        }
    }
}
