package io.weightroom.farm.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as bytes: 4 each, little-endian, exact to the last bit. */
public final class Floats {

    private Floats() {}

    public static byte[] bytes(float[] numbers) {
        var bytes =
                ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    public static float[] of(byte[] bytes) {
        var numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return numbers;
    }
}
