package io.weightroom.tensor;

import io.weightroom.tensor.Expression.Attribute;
import io.weightroom.tensor.Expression.Binary;
import io.weightroom.tensor.Expression.Call;
import io.weightroom.tensor.Expression.Index;
import io.weightroom.tensor.Expression.Listing;
import io.weightroom.tensor.Expression.Literal;
import io.weightroom.tensor.Expression.Name;
import io.weightroom.tensor.Expression.Unary;
import io.weightroom.tensor.Value.Callable;
import io.weightroom.tensor.Value.Module;
import io.weightroom.tensor.Value.Pair;
import io.weightroom.tensor.Value.Sequence;
import io.weightroom.tensor.Value.Slice;
import io.weightroom.tensor.Value.Tensor;
import io.weightroom.tensor.Value.Whole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out statements one after the other; names keep what they were given. */
final class Interpreter {

    private static final Set<String> BUILT_IN = Set.of("len", "print", "float", "int", "abs");

    private final Calls calls;
    private final Operators operators;
    private final Members members;
    private final Map<String, Value> names = new LinkedHashMap<>();

    Interpreter(Calls calls, String device) {
        this.calls = calls;
        operators = new Operators(calls);
        members = new Members(calls, device);
    }

    Map<String, Value> names() {
        return names;
    }

    /**
     * @return what the line is worth: what was named, changed or shown
     */
    Value run(Statement statement) {
        return switch (statement) {
            case Statement.Nothing nothing -> new Value.Nothing();
            case Statement.Shown(Expression value) -> of(value);
            case Statement.Named(String name, Expression value) -> name(name, of(value));
            case Statement.Written(Index into, Expression value) -> write(into, of(value));
            case Statement.Changed(Expression into, String sign, Expression by) ->
                    change(into, sign, of(by));
        };
    }

    private Value name(String name, Value value) {
        names.put(name, value);
        return value;
    }

    private Value write(Index into, Value value) {
        var base = tensor(of(into.of()));
        Indexing.set(
                calls,
                base,
                items(into.items()),
                Literals.array(calls, value, valueType(value, base)));
        return new Tensor(base);
    }

    private static Optional<Dtype> valueType(Value value, Array base) {
        return value instanceof Tensor ? Optional.empty() : Optional.of(base.dtype());
    }

    private Value change(Expression into, String sign, Value by) {
        if (into instanceof Index index) {
            return write(index, operators.changed(sign, of(index), by));
        }
        return name(((Name) into).name(), operators.changed(sign, of(into), by));
    }

    private Value of(Expression expression) {
        return switch (expression) {
            case Literal(Value value) -> value;
            case Name(String name) -> named(name);
            case Listing(List<Expression> items, boolean tuple) ->
                    new Sequence(items.stream().map(this::of).toList(), tuple);
            case Unary(String sign, Expression operand) -> operators.of(sign, of(operand));
            case Binary(String sign, Expression left, Expression right) ->
                    operators.of(sign, of(left), of(right));
            case Attribute(Expression base, String name) -> members.of(of(base), name);
            case Index(Expression base, List<Expression> items) -> index(of(base), items(items));
            case Call call -> call(call);
            case Expression.Slice slice -> slice(slice);
        };
    }

    private Value named(String name) {
        var value = names.get(name);
        if (value != null) {
            return value;
        }
        if (name.equals("torch")) {
            return new Module();
        }
        if (BUILT_IN.contains(name)) {
            return new Callable(Optional.empty(), name);
        }
        throw TensorError.of("NameError", "name '%s' is not defined", name);
    }

    private List<Value> items(List<Expression> items) {
        return items.stream().map(this::of).toList();
    }

    private Value slice(Expression.Slice slice) {
        long step = bound(slice.step()).orElse(1L);
        if (step == 0) {
            throw TensorError.of("ValueError", "slice step cannot be zero");
        }
        return new Slice(bound(slice.from()), bound(slice.to()), step);
    }

    private Optional<Long> bound(Optional<Expression> bound) {
        return bound.map(this::of)
                .filter(v -> !(v instanceof Value.Nothing))
                .map(
                        value -> {
                            var number =
                                    value instanceof Tensor(Array array)
                                            ? Reading.item(array)
                                            : value;
                            if (number instanceof Whole(long whole)) {
                                return whole;
                            }
                            throw TensorError.of(
                                    "TypeError",
                                    "slice indices must be integers or None or have an __index__"
                                            + " method");
                        });
    }

    private Value index(Value base, List<Value> items) {
        return switch (base) {
            case Tensor(Array array) -> Indexing.get(calls, array, flat(items));
            case Pair(Array values, Array indices) ->
                    item(List.of(new Tensor(values), new Tensor(indices)), items);
            case Sequence(List<Value> all, boolean tuple) -> item(all, items);
            default ->
                    throw TensorError.of(
                            "TypeError", "'%s' object is not subscriptable", base.type());
        };
    }

    /** {@code x[(1, 2)]} is {@code x[1, 2]}. */
    private static List<Value> flat(List<Value> items) {
        return items.size() == 1
                        && items.getFirst() instanceof Sequence(List<Value> all, boolean tuple)
                        && tuple
                ? all
                : items;
    }

    private static Value item(List<Value> all, List<Value> items) {
        if (items.size() != 1 || !(items.getFirst() instanceof Whole(long index))) {
            throw TensorError.of("TypeError", "list indices must be integers here");
        }
        if (index >= all.size() || index < -all.size()) {
            throw TensorError.of("IndexError", "list index out of range");
        }
        return all.get((int) (index < 0 ? index + all.size() : index));
    }

    private Value call(Call call) {
        var callee = of(call.callee());
        if (!(callee instanceof Callable(Optional<Value> self, String name))) {
            throw TensorError.of("TypeError", "'%s' object is not callable", callee.type());
        }
        var arguments = items(call.arguments());
        var keywords = new LinkedHashMap<String, Value>();
        call.keywords().forEach((key, value) -> keywords.put(key, of(value)));
        return members.call(self, name, arguments, keywords);
    }

    private static Array tensor(Value value) {
        if (value instanceof Tensor(Array array)) {
            return array;
        }
        throw TensorError.of(
                "TypeError", "'%s' object does not support item assignment here", value.type());
    }
}
