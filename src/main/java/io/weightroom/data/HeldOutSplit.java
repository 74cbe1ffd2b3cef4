package io.weightroom.data;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Divides training splits into what graded runs train on and what they are scored on when they are
 * handed in. What is left to train on is kept as long as memory allows, once for all of a class.
 */
final class HeldOutSplit {

    private static final int KEPT = 16;

    private record Key(DatasetSpec whole, HeldOut heldOut) {}

    private final Map<Key, SoftReference<Dataset>> rests =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Dataset>> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * @param asked that {@code whole} was opened with
     */
    synchronized Dataset rest(DatasetSpec asked, Dataset whole, HeldOut heldOut) {
        var key = new Key(asked, heldOut);
        var kept = rests.get(key);
        var rest = kept == null ? null : kept.get();
        // Files may have been read again since.
        if (rest == null || rest.test() != whole.test()) {
            rest = rest(whole, heldOut);
            rests.put(key, new SoftReference<>(rest));
        }
        return rest;
    }

    private static Dataset rest(Dataset whole, HeldOut heldOut) {
        int count = whole.training().count();
        int[] rest =
                Arrays.copyOfRange(order(whole.training(), heldOut), heldOut.count(count), count);
        Arrays.sort(rest);
        return new Dataset(
                whole.name(),
                whole.title(),
                whole.generated(),
                whole.classNames(),
                whole.training().select(rest),
                whole.test());
    }

    static Samples heldOut(Samples training, HeldOut heldOut) {
        int count = heldOut.count(training.count());
        return training.select(Arrays.copyOf(order(training, heldOut), count));
    }

    private static int[] order(Samples training, HeldOut heldOut) {
        return StratifiedOrder.of(training.labels(), heldOut.seed());
    }
}
