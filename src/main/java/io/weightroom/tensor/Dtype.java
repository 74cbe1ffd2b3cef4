package io.weightroom.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of numbers that a tensor can hold. */
public enum Dtype {
    UINT8(0, "uint8"),
    INT8(1, "int8"),
    INT16(2, "int16", "short"),
    INT32(3, "int32", "int"),
    INT64(4, "int64", "long"),
    FLOAT16(5, "float16", "half"),
    FLOAT32(6, "float32", "float"),
    FLOAT64(7, "float64", "double"),
    BOOL(11, "bool"),
    BFLOAT16(15, "bfloat16");

    private final int code;
    private final List<String> names;

    Dtype(int code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    /** PyTorch's number for it. */
    public int code() {
        return code;
    }

    /** {@code float32} */
    public String text() {
        return names.getFirst();
    }

    public boolean isFloating() {
        return this == FLOAT16 || this == FLOAT32 || this == FLOAT64 || this == BFLOAT16;
    }

    /** The dtype that a tensor's method converts to, such as {@code float()} or {@code long()}. */
    static Optional<Dtype> ofMethod(String method) {
        return Arrays.stream(values())
                .filter(
                        d ->
                                d.names.size() > 1
                                        ? d.names.get(1).equals(method)
                                        : List.of(BOOL, BFLOAT16).contains(d)
                                                && d.text().equals(method))
                .findFirst();
    }

    static Optional<Dtype> named(String name) {
        return Arrays.stream(values()).filter(d -> d.names.contains(name)).findFirst();
    }

    public static Dtype of(long code) {
        return Arrays.stream(values())
                .filter(d -> d.code == code)
                .findFirst()
                .orElseThrow(
                        () ->
                                TensorError.of(
                                        "TypeError", "numbers of this kind are not shown here"));
    }
}
