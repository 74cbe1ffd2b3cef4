package io.weightroom.tensor;

import io.weightroom.tensor.Value.Callable;
import io.weightroom.tensor.Value.Kind;
import io.weightroom.tensor.Value.Module;
import io.weightroom.tensor.Value.Nothing;
import io.weightroom.tensor.Value.Pair;
import io.weightroom.tensor.Value.Real;
import io.weightroom.tensor.Value.Scalar;
import io.weightroom.tensor.Value.Sequence;
import io.weightroom.tensor.Value.Tensor;
import io.weightroom.tensor.Value.Truth;
import io.weightroom.tensor.Value.Whole;
import io.weightroom.tensor.Value.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a dot: functions of {@code torch}, attributes and methods of tensors. */
final class Members {

    private static final Set<String> METHODS =
            Set.of(
                    "size",
                    "dim",
                    "numel",
                    "nelement",
                    "item",
                    "tolist",
                    "stride",
                    "to",
                    "type",
                    "cpu",
                    "cuda",
                    "element_size");

    private final Calls calls;
    private final String device;

    Members(Calls calls, String device) {
        this.calls = calls;
        this.device = device;
    }

    Value of(Value base, String name) {
        return switch (base) {
            case Module torch -> ofTorch(name);
            case Tensor(Array array) -> ofTensor(array, name);
            case Pair(Array values, Array indices) when name.equals("values") -> new Tensor(values);
            case Pair(Array values, Array indices) when name.equals("indices") ->
                    new Tensor(indices);
            case Sequence sizes when name.equals("numel") -> new Callable(Optional.of(base), name);
            default -> throw noAttribute("'" + base.type() + "' object", name);
        };
    }

    private static TensorError noAttribute(String whose, String name) {
        return TensorError.of("AttributeError", "%s has no attribute '%s'", whose, name);
    }

    private static Value ofTorch(String name) {
        var dtype = Dtype.named(name);
        if (dtype.isPresent()) {
            return new Kind(dtype.get());
        }
        return switch (name) {
            case "pi" -> new Real(Math.PI);
            case "inf" -> new Real(Double.POSITIVE_INFINITY);
            case "nan" -> new Real(Double.NaN);
            case "tensor", "manual_seed", "numel" -> new Callable(Optional.of(new Module()), name);
            default -> {
                if (!Functions.isFunction(name)) {
                    throw noAttribute("module 'torch'", name);
                }
                yield new Callable(Optional.of(new Module()), name);
            }
        };
    }

    private Value ofTensor(Array array, String name) {
        return switch (name) {
            case "shape" -> Sequence.wholes(array.shape());
            case "ndim" -> new Whole(array.shape().length);
            case "dtype" -> new Kind(array.dtype());
            case "device" -> new Word(device);
            case "requires_grad" -> new Truth(false);
            case "T" -> calls.tensor("numpy_T", Cost.VIEW, new Operation.Of(array));
            case "mT" -> calls.tensor("mT", Cost.VIEW, new Operation.Of(array));
            default -> {
                if (!METHODS.contains(name)
                        && !Functions.isMethod(name)
                        && Dtype.ofMethod(name).isEmpty()) {
                    throw noAttribute("'Tensor' object", name);
                }
                yield new Callable(Optional.of(new Tensor(array)), name);
            }
        };
    }

    Value call(Optional<Value> self, String name, List<Value> given, Map<String, Value> keywords) {
        if (self.isEmpty()) {
            return builtIn(name, given);
        }
        return self.get() instanceof Module
                ? function(name, given, onDevice(keywords))
                : method(self.get(), name, given, keywords);
    }

    private Value function(String name, List<Value> given, Map<String, Value> keywords) {
        return switch (name) {
            case "tensor" -> literal(given, keywords);
            case "manual_seed" -> seed(given);
            case "numel" -> new Whole(tensor(only(name, given)).elements());
            default -> calls.call(name, given, typed(name, given, keywords));
        };
    }

    /** PyTorch's programs take a truth for a number, where Python does not. */
    private static Map<String, Value> typed(
            String name, List<Value> given, Map<String, Value> keywords) {
        if (!name.equals("full") || keywords.containsKey("dtype") || given.size() < 2) {
            return keywords;
        }
        var typed = new HashMap<>(keywords);
        if (given.get(1) instanceof Truth) {
            typed.put("dtype", new Kind(Dtype.BOOL));
        }
        return typed;
    }

    private Value literal(List<Value> given, Map<String, Value> keywords) {
        var dtype = new HashMap<>(keywords).remove("dtype");
        if (given.size() != 1 || keywords.size() > (dtype == null ? 0 : 1)) {
            throw TensorError.of("TypeError", "tensor() takes 1 positional argument and dtype=...");
        }
        return new Tensor(
                Literals.array(
                        calls,
                        given.getFirst(),
                        dtype instanceof Kind(Dtype wanted)
                                ? Optional.of(wanted)
                                : Optional.empty()));
    }

    private Value seed(List<Value> given) {
        if (!(only("manual_seed", given) instanceof Whole(long seed))) {
            throw TensorError.of("TypeError", "manual_seed() takes a whole number");
        }
        calls.seed(seed);
        return new Nothing();
    }

    private Value builtIn(String name, List<Value> given) {
        var value = only(name, given);
        return switch (name) {
            case "len" -> new Whole(length(value));
            case "print" -> value;
            case "abs" ->
                    value instanceof Scalar scalar
                            ? scalar.real() < 0 ? Arithmetic.negative(scalar) : scalar
                            : calls.call("abs", given, Map.of());
            case "float" -> new Real(scalar(value).real());
            default -> new Whole((long) scalar(value).real());
        };
    }

    private static Scalar scalar(Value value) {
        return switch (value) {
            case Tensor(Array array) -> Reading.item(array);
            case Scalar scalar -> scalar;
            default -> throw TensorError.of("TypeError", "expected a number, not %s", value.type());
        };
    }

    private static long length(Value value) {
        return switch (value) {
            case Sequence(List<Value> items, boolean tuple) -> items.size();
            case Tensor(Array array) when array.shape().length > 0 -> array.shape()[0];
            case Tensor scalar -> throw TensorError.of("TypeError", "len() of a 0-d tensor");
            default ->
                    throw TensorError.of(
                            "TypeError", "object of type '%s' has no len()", value.type());
        };
    }

    private Value method(Value self, String name, List<Value> given, Map<String, Value> keywords) {
        if (!(self instanceof Tensor(Array array))) {
            long product = 1;
            for (var size : ((Sequence) self).items()) {
                product = Shapes.times(product, size instanceof Whole(long n) ? n : 1);
            }
            return new Whole(product);
        }
        var dtype = Dtype.ofMethod(name);
        if (dtype.isPresent()) {
            return converted(array, dtype.get());
        }
        return switch (name) {
            case "size" -> size(Sequence.wholes(array.shape()), given);
            case "stride" -> size(Sequence.wholes(array.strides()), given);
            case "dim" -> new Whole(array.shape().length);
            case "numel", "nelement" -> new Whole(array.elements());
            case "item" -> Reading.item(array);
            case "tolist" -> Reading.list(array);
            case "cpu" -> self;
            case "cuda" -> to(array, new Word("cuda"));
            case "to", "type" -> to(array, target(name, given, keywords));
            default -> {
                var all = new ArrayList<Value>(List.of(self));
                all.addAll(given);
                yield calls.call(name, all, keywords);
            }
        };
    }

    private static Value size(Sequence sizes, List<Value> given) {
        if (given.isEmpty()) {
            return sizes;
        }
        int count = sizes.items().size();
        if (!(only("size", given) instanceof Whole(long index))) {
            throw TensorError.of("TypeError", "size(): argument 'dim' must be int");
        }
        if (index >= count || index < -count) {
            throw TensorError.of(
                    "IndexError",
                    "Dimension out of range (expected to be in range of [%d, %d], but got %d)",
                    -Math.max(1, count),
                    Math.max(1, count) - 1,
                    index);
        }
        return sizes.items().get((int) (index < 0 ? index + count : index));
    }

    private static Value target(String name, List<Value> given, Map<String, Value> keywords) {
        return given.isEmpty() && !keywords.isEmpty()
                ? keywords.values().iterator().next()
                : only(name, given);
    }

    private Value to(Array array, Value target) {
        return switch (target) {
            case Kind(Dtype dtype) -> converted(array, dtype);
            case Word(String word) when word.equals(device) -> new Tensor(array);
            case Word(String word) -> throw elsewhere(word);
            case Tensor(Array like) -> converted(array, like.dtype());
            default ->
                    throw TensorError.of(
                            "TypeError", "to() takes a dtype or a device, not %s", target.type());
        };
    }

    private static TensorError elsewhere(String word) {
        return word.startsWith("cuda")
                ? TensorError.of("AssertionError", "Torch not compiled with CUDA enabled")
                : TensorError.of("RuntimeError", "Invalid device string: '%s'", word);
    }

    private Value converted(Array array, Dtype dtype) {
        return calls.tensor("to", Cost.EACH, new Operation.Of(array), new Operation.Type(dtype));
    }

    private Map<String, Value> onDevice(Map<String, Value> keywords) {
        var others = new HashMap<>(keywords);
        var wanted = others.remove("device");
        if (wanted instanceof Word(String word) && !word.equals(device)) {
            throw elsewhere(word);
        }
        return others;
    }

    private static Value only(String name, List<Value> given) {
        if (given.size() != 1) {
            throw TensorError.of(
                    "TypeError", "%s() takes exactly one argument (%d given)", name, given.size());
        }
        return given.getFirst();
    }

    private static Array tensor(Value value) {
        if (value instanceof Tensor(Array array)) {
            return array;
        }
        throw TensorError.of("TypeError", "expected a Tensor, not %s", value.type());
    }
}
