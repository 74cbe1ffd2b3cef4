package io.weightroom.classifiers;

import io.weightroom.spec.Shape;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the process of classifiers is asked.
 *
 * @param input planes of a picture; nothing where only the classifier is to be opened and tried
 */
record Question(Source source, Optional<float[]> input) {

    void write(DataOutputStream out) throws IOException {
        out.writeByte(source.origin().ordinal());
        out.writeUTF(source.file().toString());
        out.writeUTF(source.stamp());
        for (int size : source.input().sizes()) {
            out.writeInt(size);
        }
        writeFloats(out, input.orElse(new float[0]));
    }

    static Question read(DataInputStream in) throws IOException {
        var origin = ClassifierCard.Origin.values()[in.readByte()];
        var file = Path.of(in.readUTF());
        var stamp = in.readUTF();
        var shape = Shape.of(in.readInt(), in.readInt(), in.readInt());
        var input = readFloats(in);
        return new Question(
                new Source(origin, file, stamp, shape),
                input.length == 0 ? Optional.empty() : Optional.of(input));
    }

    static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    static float[] readFloats(DataInputStream in) throws IOException {
        var values = new float[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES)).asFloatBuffer().get(values);
        return values;
    }
}
