package io.weightroom.classifiers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.OptionalLong;

/** What the process of classifiers answers. */
sealed interface Reply {

    /**
     * @param outputs how many there are
     * @param features how many numbers go into the last linear layer
     * @param tellsFeatures whether that layer was found; else features are the outputs
     * @param nanos of one forward pass, the median of some
     */
    record Opened(
            int outputs, int features, boolean tellsFeatures, OptionalLong parameters, long nanos)
            implements Reply {}

    /** The process has begun, and waits for its first question. */
    record Ready() implements Reply {}

    /** The picture was looked at. */
    record Looked(Seen seen) implements Reply {}

    /**
     * @param sentence why not, with what was expected and found
     */
    record Refused(String sentence) implements Reply {}

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Opened opened -> {
                out.writeByte(0);
                out.writeInt(opened.outputs());
                out.writeInt(opened.features());
                out.writeBoolean(opened.tellsFeatures());
                out.writeLong(opened.parameters().orElse(-1));
                out.writeLong(opened.nanos());
            }
            case Looked(Seen seen) -> {
                out.writeByte(1);
                Question.writeFloats(out, seen.logits());
                Question.writeFloats(out, seen.features());
                out.writeLong(seen.nanos());
            }
            case Refused(String sentence) -> {
                out.writeByte(2);
                out.writeUTF(sentence);
            }
            case Ready ready -> out.writeByte(3);
        }
    }

    static Reply read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 0 -> {
                int outputs = in.readInt();
                int features = in.readInt();
                boolean tells = in.readBoolean();
                long parameters = in.readLong();
                yield new Opened(
                        outputs,
                        features,
                        tells,
                        parameters < 0 ? OptionalLong.empty() : OptionalLong.of(parameters),
                        in.readLong());
            }
            case 1 ->
                    new Looked(
                            new Seen(
                                    Question.readFloats(in),
                                    Question.readFloats(in),
                                    in.readLong()));
            case 2 -> new Refused(in.readUTF());
            case 3 -> new Ready();
            default -> throw new IOException("expected a reply of kind 0 to 3, found " + kind);
        };
    }
}
