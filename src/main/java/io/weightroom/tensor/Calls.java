package io.weightroom.tensor;

import io.weightroom.tensor.Operation.Argument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The only way to the engine: every operation is costed before it goes there. */
final class Calls {

    private static final Set<String> ELEMENTWISE =
            Set.of(
                    "add",
                    "sub",
                    "rsub",
                    "mul",
                    "div",
                    "pow",
                    "remainder",
                    "floor_divide",
                    "maximum",
                    "minimum",
                    "eq",
                    "ne",
                    "lt",
                    "gt",
                    "le",
                    "ge",
                    "logical_and",
                    "logical_or",
                    "bitwise_and",
                    "bitwise_or",
                    "bitwise_xor",
                    "add_",
                    "sub_",
                    "mul_",
                    "div_");
    private static final Set<String> PRODUCTS = Set.of("matmul", "mm", "mv", "bmm", "dot");

    /** Two tensors that an operation brought together. */
    record Meeting(String operation, boolean product, Array left, Array right) {

        /** Where two shapes are one, there is nothing to see. */
        boolean isWorthSeeing() {
            return product || !Arrays.equals(left.shape(), right.shape());
        }
    }

    private final TensorEngine.Session session;
    private final long end = System.nanoTime() + Limits.NANOS;
    private int operations;
    private long elements;
    private long work;
    private Optional<Meeting> meeting = Optional.empty();

    Calls(TensorEngine.Session session) {
        this.session = session;
    }

    void seed(long seed) {
        session.seed(seed);
    }

    /** The last two tensors of different shapes that met, since it was asked before. */
    Optional<Meeting> takeMeeting() {
        var taken = meeting;
        meeting = Optional.empty();
        return taken;
    }

    Value call(String name, List<Value> values, Map<String, Value> keywords) {
        var bound = Binding.of(name, values, keywords);
        return run(bound.operation(), bound.cost());
    }

    Value.Tensor tensor(String name, Cost cost, Argument... arguments) {
        return (Value.Tensor) run(Operation.of(name, arguments), cost);
    }

    /** A tensor of one dimension with these numbers. */
    Array list(Operation.Argument numbers, Dtype dtype) {
        var given =
                List.of(
                        new Operation.Given("", numbers),
                        new Operation.Given("dtype", new Operation.Type(dtype)));
        var operation = new Operation("tensor", given, Operation.Returns.TENSOR);
        return ((Value.Tensor) run(operation, Cost.LIST)).array();
    }

    private Value run(Operation operation, Cost cost) {
        var bill = cost.of(operation);
        charge(operation.name(), bill);
        note(operation);
        var result = session.call(operation);
        if (result instanceof Value.Tensor(Array array)) {
            assert array.elements() <= bill.elements()
                    : operation.name() + " made more than estimated";
            checkShape(array);
        }
        return result;
    }

    private void charge(String name, Cost.Bill bill) {
        if (++operations > Limits.OPERATIONS) {
            throw TensorError.limit("more than %d operations", Limits.OPERATIONS);
        }
        if (System.nanoTime() > end) {
            throw TensorError.limit(
                    "the lines took longer than %d s", Limits.NANOS / 1_000_000_000);
        }
        if (bill.elements() > Limits.ELEMENTS) {
            throw TensorError.limit(
                    "%s would make %s numbers; here a tensor has at most %,d",
                    name, many(bill.elements()), Limits.ELEMENTS);
        }
        if (elements + bill.elements() > Limits.ALL_ELEMENTS) {
            throw TensorError.limit(
                    "all lines together make more than %,d numbers", Limits.ALL_ELEMENTS);
        }
        if (work + bill.work() > Limits.WORK) {
            throw TensorError.limit(
                    "%s would take %s multiplications; all lines together may take %,d",
                    name, many(bill.work()), Limits.WORK);
        }
        elements += bill.elements();
        work += bill.work();
    }

    private static String many(long count) {
        return count >= Shapes.TOO_MANY ? "far too many" : "%,d".formatted(count);
    }

    private static void checkShape(Array array) {
        if (array.shape().length > Limits.DIMENSIONS) {
            throw TensorError.limit("a tensor has at most %d dimensions here", Limits.DIMENSIONS);
        }
        if (array.elements() > Limits.ELEMENTS) {
            throw TensorError.limit("here a tensor has at most %,d numbers", Limits.ELEMENTS);
        }
    }

    private void note(Operation operation) {
        var arrays = operation.arrays();
        boolean product = PRODUCTS.contains(operation.name());
        if (arrays.size() == 2 && (product || ELEMENTWISE.contains(operation.name()))) {
            var met = new Meeting(operation.name(), product, arrays.getFirst(), arrays.getLast());
            if (met.isWorthSeeing()) {
                meeting = Optional.of(met);
            }
        }
    }
}
