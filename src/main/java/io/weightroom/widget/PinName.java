package io.weightroom.widget;

import io.weightroom.playground.Setting;
import io.weightroom.playground.Setup;
import io.weightroom.runs.RunView;

/** A pinned run of the playground in a few words. */
final class PinName {

    private PinName() {}

    /** {@code circles, 4-tanh,2-tanh, sgd 0.03}. */
    static String of(RunView run) {
        var setup = Setup.of(run.spec());
        var net = setup.get(Setting.NET);
        return "%s, %s, %s %s"
                .formatted(
                        setup.get(Setting.DATA),
                        net.isEmpty() ? "no hidden layer" : net.replace(",", ", "),
                        setup.get(Setting.OPTIMIZER),
                        Figures.chosen(run.learningRate()));
    }
}
