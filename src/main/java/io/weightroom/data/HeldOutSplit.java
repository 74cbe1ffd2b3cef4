package io.weightroom.data;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
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

    private final Map<Key, Shelf<Dataset>> rests =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Shelf<Dataset>> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * @param asked that {@code whole} was opened with
     */
    Dataset rest(DatasetSpec asked, Dataset whole, HeldOut heldOut) {
        Shelf<Dataset> shelf;
        synchronized (rests) {
            shelf = rests.computeIfAbsent(new Key(asked, heldOut), key -> new Shelf<>());
        }
        return shelf.get(
                () -> {
                    int count = whole.training().count();
                    int[] rest =
                            Arrays.copyOfRange(
                                    order(whole.training(), heldOut), heldOut.count(count), count);
                    Arrays.sort(rest);
                    return new Dataset(
                            whole.name(),
                            whole.title(),
                            whole.generated(),
                            whole.classNames(),
                            whole.training().select(rest),
                            whole.test());
                });
    }

    static Samples heldOut(Samples training, HeldOut heldOut) {
        int count = heldOut.count(training.count());
        return training.select(Arrays.copyOf(order(training, heldOut), count));
    }

    private static int[] order(Samples training, HeldOut heldOut) {
        return StratifiedOrder.of(training.labels(), heldOut.seed());
    }
}
