package io.weightroom.data.images;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds symbolic links in a zip. They are told by the file mode in the zip's own list of contents,
 * which {@code java.util.zip} keeps to itself.
 */
final class ZipLinks {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LARGE_LOCATOR = 0x07064b50;
    private static final int LARGE_LOCATOR_BYTES = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int UNIX = 3;
    private static final int KIND = 0170000;
    private static final int LINK = 0120000;

    private ZipLinks() {}

    /** The path of the first link. */
    static Optional<String> first(Path zip) throws IOException {
        try (var channel = FileChannel.open(zip)) {
            return firstIn(contents(channel));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException e) {
            throw new IOException("its list of contents is broken", e);
        }
    }

    private static Optional<String> firstIn(ByteBuffer contents) {
        while (contents.remaining() >= ENTRY_BYTES
                && contents.getInt(contents.position()) == ENTRY) {
            int at = contents.position();
            int name = contents.getShort(at + 28) & 0xffff;
            int extra = contents.getShort(at + 30) & 0xffff;
            int comment = contents.getShort(at + 32) & 0xffff;
            int mode = contents.getInt(at + 38) >>> 16;
            if (contents.get(at + 5) == UNIX && (mode & KIND) == LINK) {
                var path = new byte[name];
                contents.get(at + ENTRY_BYTES, path);
                return Optional.of(new String(path, StandardCharsets.UTF_8));
            }
            contents.position(at + ENTRY_BYTES + name + extra + comment);
        }
        return Optional.empty();
    }

    private static ByteBuffer contents(FileChannel channel) throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT + LARGE_LOCATOR_BYTES);
        var end = read(channel, size - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (end.getInt(at) == END) {
                boolean large =
                        at >= LARGE_LOCATOR_BYTES
                                && end.getInt(at - LARGE_LOCATOR_BYTES) == LARGE_LOCATOR;
                if (large) {
                    var record = read(channel, end.getLong(at - LARGE_LOCATOR_BYTES + 8), 56);
                    return read(channel, record.getLong(48), Math.toIntExact(record.getLong(40)));
                }
                return read(
                        channel,
                        end.getInt(at + 16) & 0xffffffffL,
                        Math.toIntExact(end.getInt(at + 12) & 0xffffffffL));
            }
        }
        throw new IOException("it has no list of contents");
    }

    private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
        if (bytes > channel.size()) {
            throw new IOException("its list of contents is broken");
        }
        var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // Until all of it is there.
        }
        return buffer.flip();
    }
}
