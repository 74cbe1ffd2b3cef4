package io.weightroom.classifiers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Messages on a pipe: a mark that no text begins with, a length, and so many bytes. The mark tells
 * when somebody else has written there.
 */
final class Frames {

    private static final int MARK = 0xC1A551F1;

    /** More than any picture takes. */
    private static final int MOST_BYTES = 256 << 20;

    private Frames() {}

    /** Writes one message. */
    @FunctionalInterface
    interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads one message. */
    @FunctionalInterface
    interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    static void send(OutputStream to, Writing message) throws IOException {
        var body = new ByteArrayOutputStream();
        message.write(new DataOutputStream(body));
        var out = new DataOutputStream(to);
        out.writeInt(MARK);
        out.writeInt(body.size());
        body.writeTo(out);
        out.flush();
    }

    /**
     * @throws EOFException where the other side has ended
     * @throws IOException where something else than a message came
     */
    static <T> T receive(InputStream from, Reading<T> message) throws IOException {
        var in = new DataInputStream(from);
        int mark = in.readInt();
        if (mark != MARK) {
            throw new IOException("expected a message, found the bytes %08x".formatted(mark));
        }
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException(
                    "expected a message of at most %,d bytes, found %,d"
                            .formatted(MOST_BYTES, length));
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return message.read(new DataInputStream(new ByteArrayInputStream(body)));
    }
}
