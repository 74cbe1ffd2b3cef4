package io.weightroom.engine.torch;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Has the C library keep memory that PyTorch gives back, for the next step that wants as much.
 *
 * <p>Otherwise every step of a recurrent network takes the same megabytes from the system page by
 * page, and returns them: measured as a quarter of the time that a character model trains.
 */
final class NativeMemory {

    /** From malloc.h of the GNU C library. */
    private static final int TRIM_THRESHOLD = -1;

    private static final int MMAP_THRESHOLD = -3;

    /** The highest that it takes. */
    private static final int LARGEST_KEPT = 32 << 20;

    /** Unused memory at the end of an arena beyond which it goes back. */
    private static final int MOST_UNUSED = 128 << 20;

    private NativeMemory() {}

    /** Does nothing where the C library is another one. */
    static void keep() {
        var linker = Linker.nativeLinker();
        linker.defaultLookup()
                .find("mallopt")
                .ifPresent(
                        mallopt -> {
                            var set = setting(linker, mallopt);
                            set(set, MMAP_THRESHOLD, LARGEST_KEPT);
                            set(set, TRIM_THRESHOLD, MOST_UNUSED);
                        });
    }

    // The number of arguments and their types are those of malloc.h.
    @SuppressWarnings("restricted")
    private static MethodHandle setting(Linker linker, MemorySegment mallopt) {
        return linker.downcallHandle(
                mallopt,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }

    private static void set(MethodHandle mallopt, int setting, int value) {
        try {
            int done = (int) mallopt.invokeExact(setting, value);
            if (done == 0) {
                throw new IllegalStateException(
                        "mallopt(%d, %d): expected it to be set".formatted(setting, value));
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("mallopt could not be called", e);
        }
    }
}
