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
        private int frozen;
        private int running;
        private int mask;

        private List<List<StageText>> of(List<LayerSpec> layers, NetworkShape shape) {
            return of(layers, shape, 0);
        }

        private List<List<StageText>> of(
                List<LayerSpec> layers, NetworkShape shape, int firstTrained) {
            var all = new ArrayList<List<StageText>>();
            var in = shape.input();
            for (int i = 0; i < layers.size(); i++) {
                var out = shape.outputs().get(i);
                boolean learns = i >= firstTrained;
                all.add(
                        switch (layers.get(i)) {
                            case LayerSpec.Residual residual -> around(residual, in, learns);
                            case LayerSpec.Pretrained p -> pretrained(p, in);
                            default -> List.of(layer(layers.get(i), out, learns));
                        });
                in = out;
            }
            return all;
        }

        private List<StageText> around(LayerSpec.Residual residual, Shape in, boolean learns) {
            int start = stages++;
            var texts = new ArrayList<StageText>();
            texts.add(new ResidualText.Start(start, learns && weight > 0));
            var inside = NetworkShape.of(in, residual.layers());
            of(residual.layers(), inside, learns ? 0 : Integer.MAX_VALUE).forEach(texts::addAll);
            texts.add(new ResidualText.End(stages++, start, learns));
            return texts;
        }

        private List<StageText> pretrained(LayerSpec.Pretrained layer, Shape in) {
            var base = layer.found();
            var texts = new ArrayList<StageText>();
            texts.add(new PretrainedText(stages++, in, base.input()));
            var inside = NetworkShape.of(base.input(), base.layers());
            of(base.layers(), inside, base.firstTrained(layer.tuning())).forEach(texts::addAll);
            return texts;
        }

        private StageText layer(LayerSpec layer, Shape out, boolean learns) {
            int number = stages++;
            int first = learns ? weight : frozen;
            var text = new LayerText(layer, number, first, running, mask, out, weight > 0, learns);
            running += layer instanceof LayerSpec.BatchNorm ? 2 : 0;
            if (learns) {
                weight += Parameter.count(layer);
                mask += layer instanceof LayerSpec.Dropout ? 1 : 0;
            } else {
                frozen += Parameter.count(layer);
            }
            return text;
        }
    }
}
