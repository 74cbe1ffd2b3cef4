package io.weightroom.farm.trainer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A file of the runs that have a slice in this moment. It is memory shared with the system, so that
 * it tells after a crash in native code, or kill -9, who was at work.
 */
public final class Slices {

    /** Slices beyond these are not noted. */
    private static final int PLACES = 1024;

    /** Ends the slice. */
    interface Slice extends AutoCloseable {
        @Override
        void close();
    }

    private final ByteBuffer memory;
    private final Deque<Integer> free = new ArrayDeque<>();

    private Slices(ByteBuffer memory) {
        this.memory = memory.order(ByteOrder.LITTLE_ENDIAN);
        for (int place = 0; place < PLACES; place++) {
            free.add(place);
        }
    }

    /** Without a file: nobody can read it afterwards. */
    static Slices unseen() {
        return new Slices(ByteBuffer.allocate(PLACES * Long.BYTES));
    }

    /** A new file, with nobody in it. */
    public static Slices create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            var memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, PLACES * Long.BYTES);
            return new Slices(memory);
        }
    }

    synchronized Slice enter(long run) {
        var place = free.poll();
        if (place == null) {
            return () -> {};
        }
        memory.putLong(place * Long.BYTES, run);
        return () -> give(place);
    }

    private synchronized void give(int place) {
        memory.putLong(place * Long.BYTES, 0);
        free.push(place);
    }

    /**
     * The runs in {@code file}, which its process may have left behind; none where it is absent.
     */
    public static List<Long> read(Path file) {
        var runs = new ArrayList<Long>();
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.remaining() >= Long.BYTES) {
                long run = bytes.getLong();
                if (run != 0) {
                    runs.add(run);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return runs;
    }
}
