package io.weightroom.training.seeded;

import io.weightroom.spec.InitSpec;
import io.weightroom.training.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Draws a network's parameters before its first step, in the order of {@link Parameter#of}, from
 * the run's own generator.
 */
public final class InitialWeights {

    private InitialWeights() {}

    public static List<Tensor> draw(List<Parameter> parameters, InitSpec init, long seed) {
        var random = Randomness.WEIGHTS.generator(seed, 0);
        return parameters.stream()
                .map(p -> new Tensor(p.name(), p.shape(), values(p, init, random)))
                .toList();
    }

    private static float[] values(Parameter p, InitSpec init, SplittableRandom random) {
        var values = new float[p.shape().values()];
        var source = distribution(p, init, random);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) source.getAsDouble();
        }
        if (init instanceof InitSpec.ForgetBias open && p.first() instanceof FirstValues.Gated g) {
            Arrays.fill(values, g.from(), g.to(), (float) (open.bias() * g.share()));
        }
        return values;
    }

    private static DoubleSupplier distribution(
            Parameter p, InitSpec init, SplittableRandom random) {
        if (p.first() instanceof FirstValues.Constant constant) {
            return constant::value;
        }
        if (p.isBias() && !init.keepsBiases()) {
            return () -> 0;
        }
        return switch (init) {
            case InitSpec.Default d -> usual(p.first(), random);
            case InitSpec.ForgetBias f -> usual(p.first(), random);
            case InitSpec.Zeros z -> () -> 0;
            case InitSpec.Normal n -> () -> n.deviation() * random.nextGaussian();
            // Glorot and Bengio 2010, equation 16.
            case InitSpec.Xavier x -> uniform(Math.sqrt(6.0 / (p.fanIn() + p.fanOut())), random);
            // He et al. 2015, equation 10.
            case InitSpec.Kaiming k -> {
                double deviation = Math.sqrt(2.0 / p.fanIn());
                yield () -> deviation * random.nextGaussian();
            }
        };
    }

    private static DoubleSupplier usual(FirstValues first, SplittableRandom random) {
        return switch (first) {
            case FirstValues.Uniform u -> uniform(u.bound(), random);
            case FirstValues.Gated g -> uniform(g.bound(), random);
            case FirstValues.Normal n -> random::nextGaussian;
            case FirstValues.Constant c -> c::value;
        };
    }

    private static DoubleSupplier uniform(double bound, SplittableRandom random) {
        return () -> bound * (2 * random.nextDouble() - 1);
    }
}
