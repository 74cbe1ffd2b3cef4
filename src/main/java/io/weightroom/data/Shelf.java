package io.weightroom.data;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps one thing as long as memory allows; who asks while it is read waits for it. */
public final class Shelf<T> {

    private @Nullable SoftReference<T> kept;

    public synchronized T get(Supplier<T> reader) {
        var thing = kept == null ? null : kept.get();
        if (thing == null) {
            thing = reader.get();
            kept = new SoftReference<>(thing);
        }
        return thing;
    }
}
