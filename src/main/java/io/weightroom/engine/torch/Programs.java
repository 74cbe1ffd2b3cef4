package io.weightroom.engine.torch;

import ai.djl.ndarray.NDManager;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compiled programs by their text. A program is shared by all that use it at the same time, and
 * some that nobody uses are kept for the next run of the same spec. Keeping matters: to compile
 * takes 5 ms, and libtorch gives back all but some 40 kB of what a compilation took.
 */
final class Programs {

    private static final int KEPT = 64;

    private static final class Entry {
        final Program program;
        int users;

        Entry(Program program) {
            this.program = program;
        }
    }

    private final NDManager manager;

    /** Least recently asked for first. */
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    Programs(NDManager manager) {
        this.manager = manager;
    }

    synchronized Program acquire(String text) {
        var entry = entries.computeIfAbsent(text, t -> new Entry(new Program(t, manager)));
        entry.users++;
        return entry.program;
    }

    synchronized void release(String text) {
        entries.get(text).users--;
        Iterator<Entry> oldest = entries.values().iterator();
        while (entries.size() > KEPT && oldest.hasNext()) {
            var entry = oldest.next();
            if (entry.users == 0) {
                entry.program.close();
                oldest.remove();
            }
        }
    }
}
