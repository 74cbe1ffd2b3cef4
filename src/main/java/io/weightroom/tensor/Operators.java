package io.weightroom.tensor;

import io.weightroom.tensor.Value.Scalar;
import io.weightroom.tensor.Value.Sequence;
import io.weightroom.tensor.Value.Tensor;
import io.weightroom.tensor.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What signs mean between values. */
final class Operators {

    private static final Map<String, String> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("+", "add"),
                    Map.entry("-", "sub"),
                    Map.entry("*", "mul"),
                    Map.entry("/", "div"),
                    Map.entry("//", "floor_divide"),
                    Map.entry("%", "remainder"),
                    Map.entry("**", "pow"),
                    Map.entry("@", "matmul"),
                    Map.entry("==", "eq"),
                    Map.entry("!=", "ne"),
                    Map.entry("<", "lt"),
                    Map.entry(">", "gt"),
                    Map.entry("<=", "le"),
                    Map.entry(">=", "ge"),
                    Map.entry("&", "bitwise_and"),
                    Map.entry("|", "bitwise_or"),
                    Map.entry("^", "bitwise_xor"));

    private static final Map<String, String> MIRRORED =
            Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=");

    private final Calls calls;

    Operators(Calls calls) {
        this.calls = calls;
    }

    Value of(String sign, Value left, Value right) {
        if (left instanceof Scalar a && right instanceof Scalar b && !sign.equals("@")) {
            return Arithmetic.of(sign, a, b);
        }
        if (left instanceof Tensor) {
            return right instanceof Tensor || right instanceof Scalar
                    ? tensorFirst(sign, left, right)
                    : others(sign, left, right);
        }
        return left instanceof Scalar scalar && right instanceof Tensor
                ? numberFirst(sign, scalar, right)
                : others(sign, left, right);
    }

    private Value tensorFirst(String sign, Value left, Value right) {
        if (sign.equals("@") && right instanceof Scalar) {
            throw Arithmetic.unsupported(sign, left, right);
        }
        return call(FUNCTIONS.get(sign), left, right);
    }

    private Value numberFirst(String sign, Scalar left, Value right) {
        return switch (sign) {
            case "-" -> call("rsub", right, left);
            case "/" -> call("mul", call("reciprocal", right), left);
            case "//", "%", "**" -> call(FUNCTIONS.get(sign), asTensor(left), right);
            case "@" -> throw Arithmetic.unsupported(sign, left, right);
            default -> call(FUNCTIONS.get(MIRRORED.getOrDefault(sign, sign)), right, left);
        };
    }

    /** Of no dimension, so that its dtype weighs as little as a number's. */
    private Value asTensor(Scalar scalar) {
        return new Tensor(Literals.array(calls, scalar, java.util.Optional.empty()));
    }

    private static Value others(String sign, Value left, Value right) {
        if (sign.equals("==") || sign.equals("!=")) {
            return new Truth(left.equals(right) == sign.equals("=="));
        }
        if (sign.equals("+")
                && left instanceof Sequence(List<Value> a, boolean first)
                && right instanceof Sequence(List<Value> b, boolean second)
                && first == second) {
            var joined = new ArrayList<>(a);
            joined.addAll(b);
            return new Sequence(List.copyOf(joined), first);
        }
        throw Arithmetic.unsupported(sign, left, right);
    }

    Value of(String sign, Value value) {
        if (value instanceof Tensor) {
            return switch (sign) {
                case "-" -> call("neg", value);
                case "~" -> call("bitwise_not", value);
                default -> value;
            };
        }
        if (!(value instanceof Scalar scalar) || sign.equals("~")) {
            throw TensorError.of(
                    "TypeError", "bad operand type for unary %s: '%s'", sign, value.type());
        }
        return sign.equals("-") ? Arithmetic.negative(scalar) : value;
    }

    /** {@code x += 1}: a tensor is changed where it lies. */
    Value changed(String sign, Value value, Value by) {
        var name = FUNCTIONS.getOrDefault(sign, "") + "_";
        return value instanceof Tensor && !Functions.named(name).isEmpty()
                ? call(name, value, by)
                : of(sign, value, by);
    }

    private Value call(String function, Value... values) {
        return calls.call(function, List.of(values), Map.of());
    }
}
