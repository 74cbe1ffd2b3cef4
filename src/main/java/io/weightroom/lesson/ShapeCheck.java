package io.weightroom.lesson;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.Shape;
import io.weightroom.spec.ShapeMismatch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Follows one sample through the layers as written, and reports at the layer that cannot take it.
 */
final class ShapeCheck {

    static final long MOST_PARAMETERS = 50_000_000;

    /** Stands for a trained network that is looked for later. */
    private static final PretrainedBase ANY =
            new PretrainedBase(Shape.of(3, 32, 32), List.of(), 512, "");

    /** Stands for as many characters as a text will turn out to have. */
    private static final int CHARACTERS = 100;

    private ShapeCheck() {}

    /**
     * Reports where {@code layers} do not lead from a sample of {@code dataset} to its classes.
     *
     * @param written the text of each layer
     */
    static void check(
            DatasetSpec dataset,
            List<LayerSpec> layers,
            List<Text> written,
            LossSpec loss,
            Problems problems) {
        var data = KnownData.of(dataset);
        try {
            var network = NetworkShape.of(data.input(), vocabulary(dataset), known(layers));
            if (network.totalParameters() > MOST_PARAMETERS) {
                problems.add(
                        written.getLast().at(),
                        "layers: expected at most %,d parameters, found %,d"
                                .formatted(MOST_PARAMETERS, network.totalParameters()));
                return;
            }
            if (dataset instanceof DatasetSpec.Text || dataset instanceof DatasetSpec.Words) {
                checkText(dataset, layers.getLast(), loss, written, problems);
                return;
            }
            checkOutput(network.output(), loss, dataset.name(), data.classes(), written, problems);
        } catch (ShapeMismatch e) {
            problems.add(written.get(e.layer()).at(), e.getMessage());
        } catch (ArithmeticException e) {
            problems.add(written.getLast().at(), "layers: more values than 2,147,483,647");
        }
    }

    private static OptionalInt vocabulary(DatasetSpec dataset) {
        return switch (dataset) {
            case DatasetSpec.Text t -> OptionalInt.of(CHARACTERS);
            case DatasetSpec.Sequence s when s.task() == SequenceTask.SINE -> OptionalInt.empty();
            case DatasetSpec.Tokens t -> OptionalInt.of(CHARACTERS);
            default -> OptionalInt.empty();
        };
    }

    private static void checkText(
            DatasetSpec dataset,
            LayerSpec last,
            LossSpec loss,
            List<Text> written,
            Problems problems) {
        if (!(last instanceof LayerSpec.LinearVocabulary)) {
            problems.add(
                    written.getLast().at(),
                    "layer %d (%s): expected linear vocabulary, an output for each character of %s"
                            .formatted(written.size(), written.getLast().value(), dataset.name()));
        } else if (loss != LossSpec.CROSS_ENTROPY) {
            problems.add(
                    written.getLast().at(),
                    "%s: expected loss: cross-entropy, found %s"
                            .formatted(dataset.name(), loss.text()));
        }
    }

    private static List<LayerSpec> known(List<LayerSpec> layers) {
        return layers.stream().map(ShapeCheck::known).toList();
    }

    private static LayerSpec known(LayerSpec layer) {
        return layer instanceof LayerSpec.Pretrained p
                ? new LayerSpec.Pretrained(
                        p.name(), p.tuning(), p.base().or(() -> Optional.of(ANY)))
                : layer;
    }

    private static void checkOutput(
            Shape output,
            LossSpec loss,
            String dataset,
            int classes,
            List<Text> written,
            Problems problems) {
        if (classes == KnownData.UNKNOWN && output.rank() == 1) {
            return;
        }
        if (classes == 0) {
            checkRegression(output, loss, dataset, written, problems);
            return;
        }
        boolean oneOutput = loss != LossSpec.CROSS_ENTROPY && classes == 2;
        if (output.equals(Shape.of(classes)) || oneOutput && output.equals(Shape.of(1))) {
            return;
        }
        problems.add(
                written.getLast().at(),
                "layer %d (%s): expected %s, one for each class of %s, found %s"
                        .formatted(
                                written.size(),
                                written.getLast().value(),
                                (classes == KnownData.UNKNOWN ? "one row of" : classes)
                                        + " outputs"
                                        + (oneOutput ? " or 1" : ""),
                                dataset,
                                output.rank() == 1 ? output.size(0) : "shape " + output));
    }

    private static void checkRegression(
            Shape output, LossSpec loss, String dataset, List<Text> written, Problems problems) {
        if (!output.equals(Shape.of(1)) || loss != LossSpec.MSE) {
            problems.add(
                    written.getLast().at(),
                    "%s has a number to be learned: expected 1 output and loss: mse, found %s and %s"
                            .formatted(dataset, output, loss.text()));
        }
    }
}
