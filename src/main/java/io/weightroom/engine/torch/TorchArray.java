package io.weightroom.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import io.weightroom.tensor.Array;
import io.weightroom.tensor.Dtype;
import java.util.Arrays;
import java.util.List;

/** A tensor of libtorch's. */
final class TorchArray implements Array {

    private static final String STRIDES = "List[int]: torch.stride(a0)";
    private static final String DTYPE = "int: ops.prim.dtype(a0)";
    private static final String SHARED =
            "bool: torch.is_set_to(torch.as_strided(a0, [1], [1], 0), torch.as_strided(a1, [1], [1],"
                    + " 0))";

    private final PtNDArray tensor;
    private final OperationPrograms programs;
    private final Dtype dtype;

    TorchArray(PtNDArray tensor, OperationPrograms programs) {
        this.tensor = tensor;
        this.programs = programs;
        try (var code = programs.ask(DTYPE, tensor)) {
            dtype = Dtype.of(code.toLong());
        }
    }

    PtNDArray tensor() {
        return tensor;
    }

    @Override
    public long[] shape() {
        return tensor.getShape().getShape();
    }

    @Override
    public Dtype dtype() {
        return dtype;
    }

    @Override
    public long[] strides() {
        try (var strides = programs.ask(STRIDES, tensor)) {
            return strides.toLongArray();
        }
    }

    @Override
    public boolean sharesMemoryWith(Array other) {
        try (var shared = programs.ask(SHARED, tensor, ((TorchArray) other).tensor)) {
            return shared.toBoolean();
        }
    }

    @Override
    public List<String> values() {
        if (elements() == 0) {
            return List.of();
        }
        return switch (dtype) {
            case FLOAT64 -> Arrays.stream(reals()).mapToObj(TorchArray::text).toList();
            case FLOAT16, FLOAT32, BFLOAT16 ->
                    Arrays.stream(reals()).mapToObj(d -> text((float) d)).toList();
            case BOOL -> Arrays.stream(wholes()).mapToObj(n -> n == 1 ? "True" : "False").toList();
            default -> Arrays.stream(wholes()).mapToObj(Long::toString).toList();
        };
    }

    private double[] reals() {
        try (NDArray copy = programs.tensor("torch.contiguous(torch.to(a0, 7))", tensor)) {
            return copy.toDoubleArray();
        }
    }

    private long[] wholes() {
        try (NDArray copy = programs.tensor("torch.contiguous(torch.to(a0, 4))", tensor)) {
            return copy.toLongArray();
        }
    }

    private static String text(double value) {
        return special(value, Double.toString(value));
    }

    private static String text(float value) {
        return special(value, Float.toString(value));
    }

    private static String special(double value, String text) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? value > 0 ? "inf" : "-inf" : text.replace('E', 'e');
    }
}
