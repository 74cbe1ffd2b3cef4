package io.weightroom.spec;

/**
 * How much memory one run needs, estimated before it starts.
 *
 * <p>All numbers have 4 bytes. For each parameter there are the weight itself, its gradient, the
 * copy that predictions use, and what the optimizer keeps (nothing for sgd, one number with
 * momentum and for rmsprop and adagrad, two for adam and adamw). For each sample of a batch the
 * backward pass needs the inputs and what every layer gave; of a recurrent layer also its gates and
 * its state at each time step, and of a maximum also where it was, in 8 bytes. Flatten gives
 * nothing new. The largest layer counts twice, for its gradient. Data on the device is left out,
 * since runs share it.
 *
 * @param fixed bytes that do not depend on the batch
 * @param perSample bytes for each sample of a batch
 */
public record MemoryEstimate(double fixed, double perSample) {

    private static final int BYTES = 4;

    /** What every run keeps for a parameter: weight, gradient, published copy. */
    private static final int COPIES = 3;

    public static MemoryEstimate of(TrainingSpec spec, NetworkShape shape) {
        double values = values(shape.input());
        double largest = 0;
        for (var placed : Placed.of(spec.layers(), shape)) {
            double kept = kept(placed.layer(), placed.in(), placed.out());
            values += kept;
            largest = Math.max(largest, kept);
        }
        int copies = COPIES + state(spec.optimizer());
        return new MemoryEstimate(
                (double) BYTES * copies * shape.totalParameters(), BYTES * (values + largest));
    }

    /** Bytes in all while batches have so many samples. */
    public double bytes(int batch) {
        return fixed + perSample * batch;
    }

    /** The largest batch that stays within {@code bytes}; 0 where none does. */
    public int largestBatch(double bytes) {
        return (int) Math.max(0, Math.floor((bytes - fixed) / perSample));
    }

    /** What a layer keeps for one sample, in numbers of 4 bytes. */
    private static double kept(LayerSpec layer, Shape in, Shape out) {
        return switch (layer) {
            case LayerSpec.Flatten flatten -> 0;
            case LayerSpec.MaxPool2d pool -> 3 * values(out);
            case LayerSpec.Recurrent recurrent ->
                    (double) in.size(0) * recurrent.hidden() * (recurrent.cell().rows() + 2);
            default -> values(out);
        };
    }

    private static double values(Shape shape) {
        return shape.sizes().stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    }

    /** Numbers that an optimizer keeps for each parameter. */
    private static int state(OptimizerSpec optimizer) {
        return switch (optimizer) {
            case OptimizerSpec.Sgd sgd -> sgd.momentum() == 0 ? 0 : 1;
            case OptimizerSpec.Rmsprop r -> 1;
            case OptimizerSpec.Adagrad a -> 1;
            case OptimizerSpec.Adam a -> 2;
            case OptimizerSpec.Adamw a -> 2;
        };
    }
}
