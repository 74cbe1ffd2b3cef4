package io.weightroom.tensor;

import java.util.List;
import java.util.Optional;

/** What an expression is worth. */
public sealed interface Value {

    /** Python's name of its type, as errors say it. */
    String type();

    /** A number of Python's, which is no tensor. */
    sealed interface Scalar extends Value {
        double real();
    }

    record Whole(long value) implements Scalar {
        @Override
        public String type() {
            return "int";
        }

        @Override
        public double real() {
            return value;
        }
    }

    record Real(double value) implements Scalar {
        @Override
        public String type() {
            return "float";
        }

        @Override
        public double real() {
            return value;
        }
    }

    record Truth(boolean value) implements Scalar {
        @Override
        public String type() {
            return "bool";
        }

        @Override
        public double real() {
            return value ? 1 : 0;
        }
    }

    record Word(String value) implements Value {
        @Override
        public String type() {
            return "str";
        }
    }

    record Sequence(List<Value> items, boolean tuple) implements Value {
        @Override
        public String type() {
            return tuple ? "tuple" : "list";
        }

        static Sequence wholes(long[] numbers) {
            return new Sequence(
                    java.util.Arrays.stream(numbers).<Value>mapToObj(Whole::new).toList(), true);
        }
    }

    record Kind(Dtype dtype) implements Value {
        @Override
        public String type() {
            return "torch.dtype";
        }
    }

    record Tensor(Array array) implements Value {
        @Override
        public String type() {
            return "Tensor";
        }
    }

    /** What {@code max}, {@code sort} and {@code topk} return: values, and where they were. */
    record Pair(Array values, Array indices) implements Value {
        @Override
        public String type() {
            return "tuple";
        }
    }

    record Nothing() implements Value {
        @Override
        public String type() {
            return "NoneType";
        }
    }

    record Ellipsis() implements Value {
        @Override
        public String type() {
            return "ellipsis";
        }
    }

    record Slice(Optional<Long> from, Optional<Long> to, long step) implements Value {
        @Override
        public String type() {
            return "slice";
        }
    }

    /** {@code torch} itself. */
    record Module() implements Value {
        @Override
        public String type() {
            return "module";
        }
    }

    /**
     * Something that can be called.
     *
     * @param self what stands before the dot; {@link Module} for a function of {@code torch}
     */
    record Callable(Optional<Value> self, String name) implements Value {
        @Override
        public String type() {
            return "builtin_function_or_method";
        }
    }
}
