package io.weightroom.farm.wire;

import io.weightroom.inference.insight.Formula;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.LayerMaps;
import io.weightroom.inference.insight.Occlusion;
import io.weightroom.inference.insight.Reckoning;
import io.weightroom.inference.insight.Saliency;
import io.weightroom.inference.reading.ReadGate;
import io.weightroom.inference.reading.ReadLayer;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.spec.Cell;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.Shape;
import io.weightroom.tensor.Results;
import io.weightroom.tensor.Results.TensorView;
import io.weightroom.training.ComparedGradients;
import io.weightroom.training.EngineGradients;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer of each kind, with numbers and letters that are hard to write. */
final class Answers {

    private Answers() {}

    static Stream<Answer> all() {
        return Stream.of(
                new Answer.Predicted(900, Floats.bytes(new float[] {0.25f, Float.NaN})),
                new Answer.Unavailable("no weights yet"),
                new Answer.Looked(insight()),
                new Answer.Wrote(new WrittenText(9, "wör\n\"😀", List.of("ß"), false)),
                new Answer.Read(reading()),
                Answer.Vectors.of(
                        new WordVectors(
                                9, List.of("\uFFFD", "naïve"), 2, new float[] {0, -1, 1.5f, 2})),
                new Answer.Scored(new HeldOutScore(9, 120, 1.0 / 3, Double.NaN)),
                new Answer.Evaluated(results()),
                new Answer.Compared(
                        new ComparedGradients(
                                900,
                                4,
                                gradients(EngineName.SCRATCH),
                                gradients(EngineName.TORCH))),
                Answer.Behind.of(7, weights()));
    }

    private static Reading reading() {
        var values = new float[][] {{0.5f, Float.NaN}, {-1, 2}};
        var layer =
                new ReadLayer(
                        1,
                        Cell.LSTM,
                        new ReadLayer.Before(new float[] {0, 1}, new float[] {2, 3}),
                        values,
                        values,
                        List.of(new ReadGate("forget", values)),
                        values,
                        List.of(new Tensor("1.bias_hh_l0", Shape.of(1), new float[] {2})),
                        new float[] {0.1f, 2});
        return new Reading(
                9,
                List.of("a", "😀"),
                List.of("😀"),
                3,
                List.of(layer),
                values,
                List.of("x", "y"),
                new float[] {0.5f, -0.5f});
    }

    private static EngineGradients gradients(EngineName engine) {
        var tensor = new Tensor("0.bias", Shape.of(2), new float[] {Float.MIN_VALUE, -0.1f});
        return new EngineGradients(engine, Math.log(2), List.of(tensor));
    }

    private static Results results() {
        var view =
                new TensorView(
                        "values",
                        List.of(2L),
                        List.of(2L),
                        "float32",
                        List.of(1L),
                        List.of("nan", "1"));
        var problem = new Results.Problem("RuntimeError", "no", "because");
        var meeting = new Results.Meeting("add", false, view, view);
        return new Results(
                "cpu",
                List.of(
                        new Results.Line(
                                "x",
                                List.of(view),
                                "",
                                Optional.of(problem),
                                Optional.of(meeting),
                                List.of("y"))));
    }

    private static Insight insight() {
        var maps =
                new LayerMaps(
                        "relu",
                        Shape.of(1, 1, 2),
                        0,
                        9,
                        1,
                        1,
                        2,
                        new float[] {0},
                        new float[] {9},
                        new byte[] {0, -1});
        var window = new Formula.Window(-1, 0, 1, 2, 1);
        var term = new Formula.Term(3, window, new float[] {1, 2}, new float[] {Float.NaN, 3}, 7);
        var sum = new Formula.WeightedSum(-1, 0.5f, List.of(term), 2, -1);
        return new Insight(
                9,
                List.of(maps),
                Optional.of(new Insight.Kernels(0, 1, 1, 1, new float[] {2})),
                new float[] {Float.POSITIVE_INFINITY},
                new float[] {Float.NaN},
                0,
                Optional.of(sum),
                Optional.of(
                        new Reckoning(
                                0,
                                0,
                                0,
                                1,
                                1,
                                2,
                                new float[] {1, 2},
                                new Formula.Pooled(true, window, new float[] {1, 2}))),
                Optional.of(new Saliency(1, 2, 3, new byte[] {1, 2})),
                Optional.of(new Occlusion(7, 1, 1, 0.5f, new float[] {0.25f})));
    }

    static Weights weights() {
        return new Weights(
                9,
                Shape.of(1, 28, 28),
                10,
                List.of(
                        new Tensor("w", Shape.of(2, 2), new float[] {1, Float.NaN, -0f, 1e-45f}),
                        new Tensor("b", Shape.of(1), new float[] {Float.NEGATIVE_INFINITY})),
                List.of("a", "é", "\"", "\\", "\n", "😀", "\uFFFD"));
    }
}
