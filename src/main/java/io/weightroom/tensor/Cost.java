package io.weightroom.tensor;

import io.weightroom.tensor.Operation.Argument;
import io.weightroom.tensor.Operation.Number;
import io.weightroom.tensor.Operation.Wholes;
import io.weightroom.tensor.Value.Scalar;
import java.util.List;

/**
 * How much an operation makes, and how much work that is: an upper bound from the shapes of what it
 * gets. Shapes that do not fit cost nothing, since PyTorch refuses them.
 */
enum Cost {
    /** As many elements as the arguments have, broadcast. */
    EACH {
        @Override
        Bill of(Operation operation) {
            long largest = largest(operation);
            return Bill.of(Shapes.broadcast(operation.arrays()).map(Shapes::most).orElse(largest));
        }
    },
    /** The same elements in another order. */
    VIEW {
        @Override
        Bill of(Operation operation) {
            return Bill.of(largest(operation));
        }
    },
    /** The numbers of a list. */
    LIST {
        @Override
        Bill of(Operation operation) {
            return Bill.of(
                    operation.arguments().getFirst().value() instanceof Operation.Reals(var reals)
                            ? reals.size()
                            : wholes(operation).length);
        }
    },
    SIZE {
        @Override
        Bill of(Operation operation) {
            return Bill.of(Shapes.elements(wholes(operation)));
        }
    },
    /** The larger of what is and of what is asked for; -1 keeps a dimension. */
    EXPAND {
        @Override
        Bill of(Operation operation) {
            long product = 1;
            for (long size : wholes(operation)) {
                product = Shapes.times(product, size < 0 ? largest(operation) : size);
            }
            return Bill.of(product);
        }
    },
    REPEAT {
        @Override
        Bill of(Operation operation) {
            return Bill.of(Shapes.times(largest(operation), Shapes.elements(wholes(operation))));
        }
    },
    COUNT {
        @Override
        Bill of(Operation operation) {
            return Bill.of((long) number(operation, 0));
        }
    },
    GRID {
        @Override
        Bill of(Operation operation) {
            long rows = (long) number(operation, 0);
            boolean square = operation.arguments().size() < 2 || !isNumber(operation, 1);
            return Bill.of(Shapes.elements(rows, square ? rows : (long) number(operation, 1)));
        }
    },
    RANGE {
        @Override
        Bill of(Operation operation) {
            boolean both = operation.arguments().size() > 1 && isNumber(operation, 1);
            double from = both ? number(operation, 0) : 0;
            double to = number(operation, both ? 1 : 0);
            double step =
                    operation.arguments().size() > 2 && isNumber(operation, 2)
                            ? number(operation, 2)
                            : 1;
            double count = step == 0 ? 0 : Math.ceil((to - from) / step);
            return Bill.of(count >= 0 ? (long) Math.min(count, Shapes.TOO_MANY) : 0);
        }
    },
    STEPS {
        @Override
        Bill of(Operation operation) {
            return Bill.of((long) number(operation, 2));
        }
    },
    JOIN {
        @Override
        Bill of(Operation operation) {
            return Bill.of(operation.arrays().stream().mapToLong(Array::elements).sum());
        }
    },
    INDEXED {
        @Override
        Bill of(Operation operation) {
            return Bill.of(operation.arrays().getLast().elements());
        }
    },
    /** Each index takes at most all of the rest. */
    SELECTED {
        @Override
        Bill of(Operation operation) {
            var input = operation.arrays().getFirst();
            long largestSize = java.util.Arrays.stream(input.shape()).max().orElse(1);
            long rest = input.elements() / Math.max(1, largestSize);
            for (long size : input.shape()) {
                rest = Math.max(rest, input.elements() / Math.max(1, size));
            }
            return Bill.of(Shapes.times(operation.arrays().getLast().elements(), rest));
        }
    },
    /** Tensors that choose: what they choose of the dimensions that they stand at. */
    CHOICE {
        @Override
        Bill of(Operation operation) {
            return Bill.of(Indexing.mostChosen(operation));
        }
    },
    PLACES {
        @Override
        Bill of(Operation operation) {
            var input = operation.arrays().getFirst();
            return Bill.of(Shapes.times(input.elements(), Math.max(1, input.shape().length)));
        }
    },
    DIAGONAL {
        @Override
        Bill of(Operation operation) {
            long length = largest(operation);
            long beside =
                    Math.abs((long) (operation.arguments().size() > 1 ? number(operation, 1) : 0));
            boolean vector = operation.arrays().getFirst().shape().length == 1;
            long side = Math.min(Shapes.TOO_MANY, length + Math.min(beside, Shapes.TOO_MANY));
            return Bill.of(vector ? Shapes.times(side, side) : length);
        }
    },
    OUTER {
        @Override
        Bill of(Operation operation) {
            return Bill.of(
                    Shapes.times(
                            operation.arrays().getFirst().elements(),
                            operation.arrays().getLast().elements()));
        }
    },
    SORT {
        @Override
        Bill of(Operation operation) {
            long elements = largest(operation);
            return new Bill(2 * elements, 30 * elements);
        }
    },
    PRODUCT {
        @Override
        Bill of(Operation operation) {
            return Products.bill(operation.arrays());
        }
    };

    /** Integers are multiplied one by one, and halves too. */
    abstract Bill of(Operation operation);

    /**
     * @param elements of what it makes
     * @param work multiplications, additions, comparisons
     */
    record Bill(long elements, long work) {
        static Bill of(long elements) {
            return new Bill(elements, elements);
        }
    }

    private static long largest(Operation operation) {
        return operation.arrays().stream()
                .mapToLong(array -> Shapes.most(array.shape()))
                .max()
                .orElse(0);
    }

    private static long[] wholes(Operation operation) {
        return operation.arguments().stream()
                .map(Operation.Given::value)
                .filter(Wholes.class::isInstance)
                .map(Wholes.class::cast)
                .map(Wholes::values)
                .findFirst()
                .orElse(List.of())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static boolean isNumber(Operation operation, int place) {
        return operation.arguments().get(place).value() instanceof Number;
    }

    private static double number(Operation operation, int place) {
        Argument value = operation.arguments().get(place).value();
        return value instanceof Number(Scalar scalar) ? scalar.real() : 0;
    }
}
