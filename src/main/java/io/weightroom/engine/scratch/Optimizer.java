package io.weightroom.engine.scratch;

import io.weightroom.spec.OptimizerSpec;
import java.util.Map;

/** How gradients change parameters, one update at a time. It does not care whose they are. */
interface Optimizer {

    /**
     * @param w all parameters of the network
     * @param g their gradients
     * @param step counted from 1
     */
    void update(float[] w, float[] g, double learningRate, long step);

    /** What it remembers from step to step, by name: a number for each parameter. */
    Map<String, float[]> state();

    /**
     * @param count how many parameters there are
     */
    static Optimizer of(OptimizerSpec optimizer, int count) {
        return switch (optimizer) {
            case OptimizerSpec.Sgd s when s.momentum() == 0 -> new Sgd();
            case OptimizerSpec.Sgd s ->
                    new Momentum((float) s.momentum(), s.nesterov(), new float[count]);
            case OptimizerSpec.Rmsprop r -> new Rmsprop(new float[count]);
            case OptimizerSpec.Adagrad a -> new Adagrad(new float[count]);
            case OptimizerSpec.Adam a -> new Adam(new float[count], new float[count], 0);
            case OptimizerSpec.Adamw a ->
                    new Adam(new float[count], new float[count], a.weightDecay());
        };
    }
}
