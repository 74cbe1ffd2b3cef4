package io.weightroom.tensor;

import io.weightroom.tensor.Value.Callable;
import io.weightroom.tensor.Value.Kind;
import io.weightroom.tensor.Value.Real;
import io.weightroom.tensor.Value.Sequence;
import io.weightroom.tensor.Value.Truth;
import io.weightroom.tensor.Value.Whole;
import io.weightroom.tensor.Value.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Values that are no tensors, as Python prints them. */
final class Printed {

    private Printed() {}

    static String of(Value value) {
        return switch (value) {
            case Whole(long number) -> Long.toString(number);
            case Real(double number) -> real(number);
            case Truth(boolean truth) -> truth ? "True" : "False";
            case Word(String word) -> "'" + word + "'";
            case Kind(Dtype dtype) -> "torch." + dtype.text();
            case Sequence(List<Value> items, boolean tuple) -> sequence(items, tuple);
            case Callable(var self, String name) -> "the function " + name + "; call it with ( )";
            case Value.Module torch -> "the library torch";
            default -> "";
        };
    }

    private static String sequence(List<Value> items, boolean tuple) {
        var inner = items.stream().map(Printed::of).collect(Collectors.joining(", "));
        if (!tuple) {
            return "[" + inner + "]";
        }
        return "(" + inner + (items.size() == 1 ? ",)" : ")");
    }

    /** As many digits as tell it from its neighbours. */
    public static String real(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(number);
        if (number == 0 || size >= 1e-4 && size < 1e16) {
            var plain = new java.math.BigDecimal(Double.toString(number)).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        return Double.toString(number)
                .replaceFirst("\\.0E", "E")
                .replaceFirst("E(\\d)", "E+$1")
                .replaceFirst("E([+-])(\\d)$", "E$10$2")
                .replace("E", "e");
    }
}
