package io.weightroom.inference.insight;

import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Shape;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Predictor;
import io.weightroom.training.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into a network while one sample goes through it. */
public final class Insights {

    private static final int MOST_MAPS = 16;
    private static final int FEWEST_MAPS = 6;

    /** Maps of all layers together: a page draws them twice a second. */
    private static final int MAPS_A_LOOK = 128;

    private static final int PATH_TERMS = 12;
    private static final int UNIT_TERMS = 6;

    private Insights() {}

    /**
     * @param network made of {@code weights}
     * @throws IllegalArgumentException where a unit is wanted that the network does not have
     */
    public static Insight of(
            TrainingSpec spec,
            Weights weights,
            Predictor network,
            float[] input,
            InsightWanted wanted) {
        var shape = weights.network(spec.layers());
        var probabilities = network.predict(input, 1);
        var outputs = network.outputs(input);
        var last = outputs.getLast().values();
        int label =
                wanted.label() >= 0 && wanted.label() < probabilities.length
                        ? wanted.label()
                        : largest(probabilities);
        // One output for two classes speaks for the second of them.
        int output = Math.min(label, last.length - 1);
        var reckoner = new Reckoner(spec.layers(), shape, weights, input, outputs);
        return new Insight(
                network.step(),
                layers(spec.layers(), shape.outputs(), reckoner),
                reckoner.firstKernels(),
                last,
                probabilities,
                label,
                reckoner.path(output, PATH_TERMS),
                wanted.unit().map(unit -> reckoner.reckon(unit, UNIT_TERMS)),
                wanted.saliency()
                        ? network.gradient(input, output)
                                .map(found -> Saliency.of(shape.input(), found))
                        : Optional.empty(),
                wanted.occlusion() && shape.input().rank() == 3
                        ? Optional.of(
                                Occlusion.of(
                                        network, shape.input(), input, label, probabilities[label]))
                        : Optional.empty());
    }

    private static List<LayerMaps> layers(
            List<LayerSpec> layers, List<Shape> shapes, Reckoner reckoner) {
        long withMaps = shapes.stream().filter(shape -> shape.rank() == 3).count();
        int most = Math.clamp(MAPS_A_LOOK / Math.max(1, withMaps), FEWEST_MAPS, MOST_MAPS);
        var pictured = new ArrayList<LayerMaps>();
        for (int i = 0; i < layers.size(); i++) {
            pictured.add(MapPictures.of(layers.get(i), shapes.get(i), reckoner.output(i), most));
        }
        return List.copyOf(pictured);
    }

    private static int largest(float[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
