package io.weightroom.engine.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/**
 * Copies Java arrays into tensors that own their memory. DJL by itself would leave a tensor on a
 * Java buffer, whose alignment and end of life nobody knows.
 */
final class Upload {

    private Upload() {}

    /**
     * Numbers that a program reads one by one. They stay on the CPU: to read one from a GPU would
     * wait for all that the GPU has to do.
     */
    static NDArray settings(NDManager manager, double... values) {
        return manager.newSubManager(Device.cpu()).create(values);
    }

    static NDArray floats(NDManager manager, float[] values, Shape shape) {
        return copy(manager, MemorySegment.ofArray(values), shape, DataType.FLOAT32);
    }

    static NDArray bytes(NDManager manager, byte[] values, Shape shape) {
        return copy(manager, MemorySegment.ofArray(values), shape, DataType.UINT8);
    }

    static NDArray ints(NDManager manager, int[] values) {
        return ints(manager, values, new Shape(values.length));
    }

    static NDArray ints(NDManager manager, int[] values, Shape shape) {
        return copy(manager, MemorySegment.ofArray(values), shape, DataType.INT32);
    }

    /** Labels: PyTorch wants classes as 64-bit numbers. */
    static NDArray longs(NDManager manager, int[] values) {
        return longs(manager, values, new Shape(values.length));
    }

    static NDArray longs(NDManager manager, int[] values, Shape shape) {
        try (NDArray narrow = ints(manager, values, shape)) {
            return narrow.toType(DataType.INT64, true);
        }
    }

    private static NDArray copy(
            NDManager manager, MemorySegment values, Shape shape, DataType type) {
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocate(Math.max(1, values.byteSize()), Float.BYTES);
            MemorySegment.copy(values, 0, memory, 0, values.byteSize());
            var buffer =
                    memory.asSlice(0, values.byteSize())
                            .asByteBuffer()
                            .order(ByteOrder.nativeOrder());
            try (NDArray borrowed = manager.create(buffer, shape, type)) {
                return borrowed.duplicate();
            }
        }
    }

    static Shape shape(io.weightroom.spec.Shape shape) {
        return new Shape(shape.sizes().stream().mapToLong(Integer::longValue).toArray());
    }

    static Shape batchShape(int samples, io.weightroom.spec.Shape sample) {
        return new Shape(samples).addAll(shape(sample));
    }
}
