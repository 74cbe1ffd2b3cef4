package io.weightroom.tensor;

import io.weightroom.tensor.Operation.Argument;
import io.weightroom.tensor.Operation.Given;
import io.weightroom.tensor.Parameter.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fits what is given to a function to its parameters, as Python does. */
final class Binding {

    /** Names that PyTorch takes for its own. */
    private static final Map<String, String> AS_NUMPY =
            Map.of("axis", "dim", "keepdims", "keepdim");

    private final Signature signature;
    private final List<Value> values;
    private final Map<String, Value> keywords;

    private Binding(Signature signature, List<Value> values, Map<String, Value> keywords) {
        this.signature = signature;
        this.values = values;
        this.keywords = new HashMap<>();
        keywords.forEach(
                (name, value) -> this.keywords.put(AS_NUMPY.getOrDefault(name, name), value));
    }

    /** A call that is ready, and how to tell what it costs. */
    record Bound(Operation operation, Cost cost) {}

    /**
     * @throws TensorError where no way to call the function fits
     */
    static Bound of(String name, List<Value> values, Map<String, Value> keywords) {
        var ways = Functions.named(name);
        Optional<TensorError> why = Optional.empty();
        for (var way : ways) {
            try {
                return new Binding(way, values, keywords).bound();
            } catch (TensorError e) {
                why = why.or(() -> Optional.of(e));
            }
        }
        if (ways.size() == 1) {
            throw why.orElseThrow();
        }
        throw TensorError.of(
                "TypeError",
                "%s() received an invalid combination of arguments - got (%s), but expected one"
                        + " of: %s",
                name,
                values.stream().map(Value::type).collect(Collectors.joining(", ")),
                ways.stream().map(Signature::toString).collect(Collectors.joining(", ")));
    }

    private Bound bound() {
        var found = new ArrayList<Optional<Value>>();
        int used = 0;
        for (var parameter : signature.parameters()) {
            if (parameter.keywordOnly()) {
                break;
            }
            if (parameter.kind() == Kind.SIZE && used < values.size()) {
                found.add(Optional.of(size(used)));
                used = values.size();
            } else if (used < values.size()) {
                found.add(Optional.of(values.get(used++)));
            } else {
                found.add(Optional.ofNullable(keywords.remove(parameter.name())));
            }
        }
        if (used < values.size()) {
            throw TensorError.of(
                    "TypeError",
                    "%s() takes %d positional arguments but %d were given",
                    signature.name(),
                    found.size(),
                    values.size());
        }
        var given = byPosition(found);
        given.addAll(byKeyword());
        if (!keywords.isEmpty()) {
            throw TensorError.of(
                    "TypeError",
                    "%s() got an unexpected keyword argument '%s'",
                    signature.name(),
                    keywords.keySet().stream().sorted().findFirst().orElseThrow());
        }
        return new Bound(
                new Operation(signature.name(), List.copyOf(given), signature.returns()),
                signature.cost());
    }

    private Value size(int from) {
        var rest = values.subList(from, values.size());
        return rest.size() == 1 && rest.getFirst() instanceof Value.Sequence
                ? rest.getFirst()
                : new Value.Sequence(List.copyOf(rest), true);
    }

    /** What is left out at the end stays out; what is left out before it has its fallback. */
    private List<Given> byPosition(List<Optional<Value>> found) {
        int last = found.size();
        while (last > 0
                && found.get(last - 1).isEmpty()
                && signature.parameters().get(last - 1).fallback().isPresent()) {
            last--;
        }
        var given = new ArrayList<Given>();
        for (int i = 0; i < last; i++) {
            var parameter = signature.parameters().get(i);
            var value = found.get(i);
            given.add(
                    new Given(
                            "",
                            value.isPresent()
                                    ? Conversion.of(signature.name(), i + 1, parameter, value.get())
                                    : fallback(parameter)));
        }
        return given;
    }

    private List<Given> byKeyword() {
        var given = new ArrayList<Given>();
        for (var parameter : signature.parameters()) {
            if (parameter.keywordOnly()) {
                var value = keywords.remove(parameter.name());
                if (value != null && !(value instanceof Value.Nothing)) {
                    given.add(
                            new Given(
                                    parameter.name(),
                                    Conversion.of(signature.name(), 0, parameter, value)));
                } else if (parameter.fallback().isEmpty()) {
                    throw missing(parameter);
                }
            }
        }
        return given;
    }

    private Argument fallback(Parameter parameter) {
        return switch (parameter.fallback().orElseThrow(() -> missing(parameter))) {
            case "()" -> new Operation.Wholes(List.of());
            case "None" -> new Operation.Absent();
            case "False" -> new Operation.Number(new Value.Truth(false));
            case String number -> new Operation.Number(new Value.Whole(Long.parseLong(number)));
        };
    }

    private TensorError missing(Parameter parameter) {
        return TensorError.of(
                "TypeError",
                "%s() missing 1 required positional arguments: \"%s\"",
                signature.name(),
                parameter.name());
    }
}
