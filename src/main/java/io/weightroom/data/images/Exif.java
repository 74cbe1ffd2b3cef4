package io.weightroom.data.images;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds in a camera's notes (EXIF, a TIFF directory) how the camera was held, and nothing else. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /**
     * @param start where the TIFF header stands, {@code II} or {@code MM}
     * @param end one past the last byte of the notes
     * @return {@link Turn#NONE} where they are broken or say nothing
     */
    static Turn turn(byte[] file, int start, int end) {
        try {
            var notes = ByteBuffer.wrap(file, start, end - start).slice();
            notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            notes.position(notes.getInt(4));
            int entries = notes.getShort() & 0xffff;
            int first = notes.position();
            for (int i = 0; i < entries; i++) {
                if ((notes.getShort(first + i * ENTRY) & 0xffff) == ORIENTATION) {
                    return Turn.of(notes.getShort(first + i * ENTRY + 8) & 0xffff);
                }
            }
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | IllegalArgumentException e) {
            // Broken notes of the camera are no reason to leave a picture out.
        }
        return Turn.NONE;
    }
}
