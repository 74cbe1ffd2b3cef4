package io.weightroom.runs;

import io.weightroom.spec.LayerSpec;

/** What each layer of a run must keep to, whatever comes before it. */
final class LayerRules {

    private LayerRules() {}

    /**
     * @throws RunRefused where a number makes no sense in such a layer
     */
    static void check(LayerSpec layer) {
        switch (layer) {
            case LayerSpec.Linear l -> atLeastOne(layer, "outputs", l.outputs());
            case LayerSpec.Conv2d c -> {
                atLeastOne(layer, "channels", c.channels());
                atLeastOne(layer, "kernel", c.kernel());
                atLeastOne(layer, "stride", c.stride());
                atLeastOne(layer, "dilation", c.dilation());
                if (c.padding() < 0) {
                    throw new RunRefused(
                            layer.text() + ": padding: expected 0 or more, found " + c.padding());
                }
            }
            case LayerSpec.MaxPool2d p -> {
                atLeastOne(layer, "kernel", p.kernel());
                atLeastOne(layer, "stride", p.stride());
            }
            case LayerSpec.AvgPool2d p -> {
                atLeastOne(layer, "kernel", p.kernel());
                atLeastOne(layer, "stride", p.stride());
            }
            case LayerSpec.Dropout d -> {
                if (!(d.probability() >= 0 && d.probability() < 1)) {
                    throw new RunRefused(
                            "dropout: expected a probability of 0 to less than 1, found "
                                    + SubmitRules.number(d.probability()));
                }
            }
            case LayerSpec.Embedding e -> atLeastOne(layer, "values", e.size());
            case LayerSpec.Recurrent r -> atLeastOne(layer, "hidden values", r.hidden());
            case LayerSpec.Residual r -> {
                atLeastOne(layer, "layers", r.layers().size());
                r.layers().forEach(LayerRules::check);
            }
            case LayerSpec.Pretrained p -> checkFound(p);
            case LayerSpec.LinearVocabulary v -> {}
            case LayerSpec.BatchNorm b -> {}
            case LayerSpec.Flatten f -> {}
            case LayerSpec.Activate a -> {}
        }
    }

    private static void checkFound(LayerSpec.Pretrained layer) {
        if (layer.base().isEmpty()) {
            throw new RunRefused(
                    layer.text() + ": expected the name of a trained network that is here");
        }
    }

    /**
     * @throws RunRefused where plain Java has no such layer
     */
    static void checkScratch(LayerSpec layer) {
        switch (layer) {
            case LayerSpec.Linear l -> {}
            case LayerSpec.Activate a -> {}
            case LayerSpec.Dropout d -> {}
            case LayerSpec.Flatten f -> {}
            case LayerSpec.Conv2d c -> throw unknownToScratch(layer);
            case LayerSpec.MaxPool2d p -> throw unknownToScratch(layer);
            case LayerSpec.AvgPool2d p -> throw unknownToScratch(layer);
            case LayerSpec.BatchNorm b -> throw unknownToScratch(layer);
            case LayerSpec.Residual r -> throw unknownToScratch(layer);
            case LayerSpec.Pretrained p -> throw unknownToScratch(layer);
            case LayerSpec.LinearVocabulary v -> throw unknownToScratch(layer);
            case LayerSpec.Embedding e -> throw unknownToScratch(layer);
            case LayerSpec.Recurrent r -> throw unknownToScratch(layer);
        }
    }

    private static RunRefused unknownToScratch(LayerSpec layer) {
        return new RunRefused(
                "engine scratch: expected layers linear, flatten, dropout and activations, found "
                        + layer.text());
    }

    private static void atLeastOne(LayerSpec layer, String what, int found) {
        if (found < 1) {
            throw new RunRefused(
                    layer.text() + ": " + what + ": expected 1 or more, found " + found);
        }
    }
}
