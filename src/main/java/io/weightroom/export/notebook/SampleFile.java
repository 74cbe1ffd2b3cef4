package io.weightroom.export.notebook;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Both splits of a data set as a safetensors file: pixels as bytes, labels as whole numbers. */
final class SampleFile {

    static final String NAME = "data.safetensors";

    private static final int CHUNK = 1 << 14;

    /** One tensor: its name, PyTorch's type and shape, and how many bytes a number takes. */
    private record Column(
            String name, String type, List<Integer> shape, int width, Numbers numbers) {

        long bytes() {
            return shape.stream().mapToLong(Integer::longValue).reduce(width, Math::multiplyExact);
        }
    }

    @FunctionalInterface
    private interface Numbers {
        void put(int index, ByteBuffer into);
    }

    private SampleFile() {}

    /** Bytes that a file of it takes, without its header. */
    static long bytes(Dataset dataset) {
        return columns(dataset).stream().mapToLong(Column::bytes).sum();
    }

    static void write(Dataset dataset, OutputStream out) throws IOException {
        var columns = columns(dataset);
        var header = header(columns).getBytes(StandardCharsets.UTF_8);
        int length = Math.ceilDiv(header.length, Long.BYTES) * Long.BYTES;
        var head = ByteBuffer.allocate(Long.BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(length).put(header);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        out.write(head.array());
        for (var column : columns) {
            write(column, out);
        }
    }

    private static void write(Column column, OutputStream out) throws IOException {
        long count = column.bytes() / column.width();
        var chunk = ByteBuffer.allocate(CHUNK * column.width()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            column.numbers().put(i, chunk);
            if (!chunk.hasRemaining() || i == count - 1) {
                out.write(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
        }
    }

    private static String header(List<Column> columns) {
        var members = new ArrayList<String>();
        long from = 0;
        for (var column : columns) {
            long to = from + column.bytes();
            members.add(
                    "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                            .formatted(column.name(), column.type(), column.shape(), from, to));
            from = to;
        }
        return "{" + String.join(",", members) + "}";
    }

    private static List<Column> columns(Dataset dataset) {
        var columns = new ArrayList<Column>();
        add(columns, "train", dataset.training());
        add(columns, "test", dataset.test());
        return columns;
    }

    private static void add(List<Column> columns, String split, Samples samples) {
        var shape = new ArrayList<Integer>();
        shape.add(samples.count());
        shape.addAll(samples.shape().sizes());
        columns.add(inputs("x_" + split, shape, samples.features()));
        if (samples.features() instanceof Features.Tokens t && samples.isText()) {
            columns.add(
                    new Column(
                            "y_" + split,
                            "I64",
                            shape,
                            Long.BYTES,
                            (i, into) -> into.putLong(t.next()[i])));
            return;
        }
        var count = List.of(samples.count());
        columns.add(
                samples.targets().length > 0
                        ? new Column(
                                "y_" + split,
                                "F32",
                                count,
                                Float.BYTES,
                                (i, into) -> into.putFloat(samples.targets()[i]))
                        : new Column(
                                "y_" + split,
                                "I64",
                                count,
                                Long.BYTES,
                                (i, into) -> into.putLong(samples.labels()[i])));
    }

    private static Column inputs(String name, List<Integer> shape, Features features) {
        return switch (features) {
            case Features.Pixels p ->
                    new Column(name, "U8", shape, 1, (i, into) -> into.put(p.values()[i]));
            case Features.Tokens t ->
                    new Column(
                            name,
                            "I32",
                            shape,
                            Integer.BYTES,
                            (i, into) -> into.putInt(t.values()[i]));
            case Features.Values v ->
                    new Column(
                            name,
                            "F32",
                            shape,
                            Float.BYTES,
                            (i, into) -> into.putFloat(v.values()[i]));
        };
    }
}
