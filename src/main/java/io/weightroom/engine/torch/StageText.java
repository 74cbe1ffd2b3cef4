package io.weightroom.engine.torch;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.training.seeded.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a network as program text. While training, stage i makes {@code x(i+1)} of {@code
 * x(i)}; backwards it makes of {@code g}, the gradient of the loss with respect to {@code x(i+1)},
 * that with respect to {@code x(i)}.
 */
interface StageText {

    /** The line that makes a new {@code x} of {@code x} without training. */
    String predicting();

    /** The lines of a training step, on the way to the loss. */
    String forward();

    /** The lines of a training step, on the way back from the loss. */
    String backward();

    /** Whether its derivative is left to autograd. */
    boolean usesAutograd();

    /** The stages of a network: its layers, and where residual layers begin and end. */
    static List<StageText> of(List<LayerSpec> layers, NetworkShape shape) {
        return ofEach(layers, shape).stream().flatMap(List::stream).toList();
    }

    /** The stages of each layer: one, but for a residual layer. */
    static List<List<StageText>> ofEach(List<LayerSpec> layers, NetworkShape shape) {
        return new Counted().of(layers, shape);
    }

    /** Gives each stage its number, and its tensors theirs. */
    final class Counted {

        private int stages;
        private int weight;
        private int running;
        private int mask;

        private List<List<StageText>> of(List<LayerSpec> layers, NetworkShape shape) {
            var all = new ArrayList<List<StageText>>();
            var in = shape.input();
            for (int i = 0; i < layers.size(); i++) {
                var out = shape.outputs().get(i);
                all.add(
                        layers.get(i) instanceof LayerSpec.Residual residual
                                ? around(residual, in)
                                : List.of(layer(layers.get(i), out)));
                in = out;
            }
            return all;
        }

        private List<StageText> around(LayerSpec.Residual residual, Shape in) {
            int start = stages++;
            var texts = new ArrayList<StageText>();
            texts.add(new ResidualText.Start(start, weight > 0));
            of(residual.layers(), NetworkShape.of(in, residual.layers())).forEach(texts::addAll);
            texts.add(new ResidualText.End(stages++, start));
            return texts;
        }

        private StageText layer(LayerSpec layer, Shape out) {
            var text = new LayerText(layer, stages++, weight, running, mask, out, weight > 0);
            weight += Parameter.count(layer);
            running += layer instanceof LayerSpec.BatchNorm ? 2 : 0;
            mask += layer instanceof LayerSpec.Dropout ? 1 : 0;
            return text;
        }
    }
}
