package io.weightroom.runs;

import io.weightroom.metrics.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * The recordings of the runs that were heard of or looked at last, in memory only: a run can be
 * trained again from its spec. Safe for several threads.
 */
final class Recordings {

    private final long mostBytes;
    private final LinkedHashMap<Long, Recording> recordings = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * @param mostBytes of all recordings together; the ones unused for longest go first
     */
    Recordings(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized void add(long run, List<Frame> frames) {
        var recording = recordings.computeIfAbsent(run, id -> new Recording());
        bytes -= recording.bytes();
        recording.add(frames);
        bytes += recording.bytes();
        while (bytes > mostBytes && recordings.size() > 1) {
            bytes -= recordings.pollFirstEntry().getValue().bytes();
        }
    }

    /** Nothing changes where the run has been heard of. */
    synchronized void addWhereEmpty(long run, Supplier<List<Frame>> frames) {
        if (!recordings.containsKey(run)) {
            var found = frames.get();
            if (!found.isEmpty()) {
                add(run, found);
            }
        }
    }

    synchronized List<Frame> after(long run, long step) {
        var recording = recordings.get(run);
        return recording == null ? List.of() : recording.after(step);
    }

    synchronized void remove(long run) {
        var gone = recordings.remove(run);
        bytes -= gone == null ? 0 : gone.bytes();
    }
}
