package io.weightroom.engine.torch;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import io.weightroom.tensor.Array;
import io.weightroom.tensor.Operation;
import io.weightroom.tensor.Operation.Argument;
import io.weightroom.tensor.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the program that calls one function of PyTorch's. */
final class OperationText {

    private static final String NAMES = "[a-zA-Z_0-9]+";

    private final List<IValue> values;
    private final List<String> types = new ArrayList<>();

    private OperationText(List<IValue> values) {
        this.values = values;
    }

    /**
     * @param values takes the arguments of the program
     */
    static String of(Operation operation, List<IValue> values) {
        if (!operation.name().matches(NAMES)) {
            throw new IllegalArgumentException("no name of a function: " + operation.name());
        }
        var text = new OperationText(values);
        var written = new ArrayList<String>();
        for (var given : operation.arguments()) {
            var argument = text.argument(given.value());
            written.add(given.keyword().isEmpty() ? argument : given.keyword() + "=" + argument);
        }
        var call = "torch.%s(%s)".formatted(operation.name(), String.join(", ", written));
        return of(
                text.types,
                switch (operation.returns()) {
                    case TENSOR -> "Tensor";
                    case PAIR -> "Tuple[Tensor, Tensor]";
                    case TRUTH -> "bool";
                },
                call);
    }

    static String of(List<String> types, String returns, String expression) {
        var parameters = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            parameters.append(", a").append(i).append(": ").append(types.get(i));
        }
        return """
        class Program(Module):
          __parameters__ = []
          __buffers__ = []
          def forward(self: __torch__.Program%s) -> %s:
            return %s
        """
                .formatted(parameters, returns, expression);
    }

    private String argument(Argument argument) {
        return switch (argument) {
            case Operation.Absent absent -> "None";
            case Operation.Of(Array array) -> pass("Tensor", IValue.from(tensor(array)));
            case Operation.Several(List<Array> arrays) ->
                    pass(
                            "List[Tensor]",
                            IValue.listFrom(
                                    arrays.stream()
                                            .map(OperationText::tensor)
                                            .toArray(PtNDArray[]::new)));
            case Operation.Choice(List<Optional<Array>> indices) -> choice(indices);
            case Operation.Number(Value.Scalar number) -> number(number);
            case Operation.Wholes(List<Long> numbers) ->
                    pass(
                            "List[int]",
                            IValue.listFrom(numbers.stream().mapToLong(Long::longValue).toArray()));
            case Operation.Reals(List<Double> numbers) ->
                    pass(
                            "List[float]",
                            IValue.listFrom(
                                    numbers.stream().mapToDouble(Double::doubleValue).toArray()));
            case Operation.Type(var dtype) -> pass("int", IValue.from((long) dtype.code()));
        };
    }

    private String number(Value.Scalar number) {
        return switch (number) {
            case Value.Whole(long value) -> pass("int", IValue.from(value));
            case Value.Real(double value) -> pass("float", IValue.from(value));
            case Value.Truth(boolean value) -> pass("bool", IValue.from(value));
        };
    }

    private String choice(List<Optional<Array>> indices) {
        var items =
                indices.stream()
                        .map(i -> i.map(a -> argument(new Operation.Of(a))).orElse("None"))
                        .toList();
        return "annotate(List[Optional[Tensor]], [" + String.join(", ", items) + "])";
    }

    private String pass(String type, IValue value) {
        types.add(type);
        values.add(value);
        return "a" + (types.size() - 1);
    }

    private static PtNDArray tensor(Array array) {
        return ((TorchArray) array).tensor();
    }
}
