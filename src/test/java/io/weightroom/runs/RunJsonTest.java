package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.farm.TestSpecs;
import io.weightroom.metrics.Evaluation;
import io.weightroom.metrics.MetricPoint;
import io.weightroom.spec.Activation;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Cell;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.OptimizerSpec;
import io.weightroom.spec.PointFeature;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.Start;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.TruthFunction;
import io.weightroom.spec.Tuning;
import io.weightroom.spec.WeightEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunJsonTest {

    private static final List<BatchSize> BATCHES =
            List.of(new BatchSize.Of(64), new BatchSize.All());

    private static final List<InitSpec> INITS =
            List.of(
                    new InitSpec.Default(),
                    new InitSpec.Zeros(),
                    new InitSpec.Normal(0.1 + 0.2),
                    new InitSpec.Xavier(),
                    new InitSpec.Kaiming(),
                    new InitSpec.ForgetBias(1.5));

    private static final List<OptimizerSpec> OPTIMIZERS =
            List.of(
                    new OptimizerSpec.Sgd(0.9, true, 1e-4),
                    new OptimizerSpec.Rmsprop(Double.MIN_VALUE),
                    new OptimizerSpec.Adagrad(1.0 / 3),
                    new OptimizerSpec.Adam(0),
                    new OptimizerSpec.Adamw(0.01));

    private static final List<ClipSpec> CLIPS =
            List.of(new ClipSpec.Norm(1.0 / 3), new ClipSpec.Value(0.5));

    private static final List<ScheduleSpec> SCHEDULES =
            List.of(
                    new ScheduleSpec.Step(10, 0.1 + 0.2),
                    new ScheduleSpec.Cosine(),
                    new ScheduleSpec.WarmUp(100));

    private static List<DatasetSpec> datasets() {
        var all = new ArrayList<DatasetSpec>();
        for (var shape : PointShape.values()) {
            all.add(new DatasetSpec.Points(shape, 1000, 0.03, 0.5));
        }
        all.add(new DatasetSpec.Points(PointShape.XOR, 10, 0, .5, List.of(PointFeature.PRODUCT)));
        all.add(
                new DatasetSpec.Own(
                        List.of(new DatasetSpec.OwnPoint(.1f, -2, 1)),
                        List.of("cat", "dog"),
                        PointFeature.COORDINATES));
        for (var function : TruthFunction.values()) {
            all.add(new DatasetSpec.TruthTable(function));
        }
        all.add(new DatasetSpec.OwnPictures("local/pets/0123456789abcdef", 32));
        all.add(new DatasetSpec.Text("lessons", 64));
        for (var task : SequenceTask.values()) {
            all.add(new DatasetSpec.Sequence(task, 20, 3, 500));
        }
        all.add(new DatasetSpec.Names());
        all.add(new DatasetSpec.Words("grammar", 2));
        all.add(new DatasetSpec.Sentences(true));
        all.add(new DatasetSpec.Images("pets", 64, OptionalInt.of(100)));
        all.add(new DatasetSpec.Catalogued("mnist", OptionalInt.empty()));
        all.add(new DatasetSpec.Catalogued("sketch-digits", OptionalInt.of(500)));
        return all;
    }

    private static List<LayerSpec> layers() {
        var all = new ArrayList<LayerSpec>();
        all.add(new LayerSpec.Linear(128));
        all.add(new LayerSpec.Conv2d(16, 3, 2, 1));
        all.add(new LayerSpec.Residual(List.of(new LayerSpec.BatchNorm())));
        all.add(new LayerSpec.BatchNorm());
        all.add(new LayerSpec.Pretrained("cats", Tuning.LAST_BLOCK, Optional.empty()));
        var base =
                new PretrainedBase(
                        Shape.of(3, 8, 8),
                        List.of(new LayerSpec.Conv2d(4, 3, 1, 1), new LayerSpec.Flatten()),
                        256,
                        "0af1");
        all.add(new LayerSpec.Pretrained("cats", Tuning.ALL, Optional.of(base)));
        all.add(new LayerSpec.MaxPool2d(2, 1));
        all.add(new LayerSpec.AvgPool2d(3, 3));
        all.add(new LayerSpec.Dropout(0.1));
        all.add(new LayerSpec.Flatten());
        all.add(new LayerSpec.Embedding(32));
        all.add(new LayerSpec.LinearVocabulary());
        all.add(new LayerSpec.Recurrent(Cell.LSTM, 128));
        for (var function : Activation.values()) {
            all.add(new LayerSpec.Activate(function));
        }
        return all;
    }

    @Test
    void readsEverySpecAsItWasWritten() {
        for (var dataset : datasets()) {
            for (var init : INITS) {
                for (var optimizer : OPTIMIZERS) {
                    for (var batch : BATCHES) {
                        for (var loss : LossSpec.values()) {
                            var spec = spec(dataset, init, optimizer, batch, loss);
                            assertThat(RunJson.readSpec(RunJson.write(spec))).isEqualTo(spec);
                        }
                    }
                }
            }
        }
    }

    @Test
    void readsClippingAndSchedulesAsTheyWereWritten() {
        for (var clip : CLIPS) {
            for (var schedule : SCHEDULES) {
                var spec = Specs.circles().clip(clip).schedule(schedule).build();
                assertThat(RunJson.readSpec(RunJson.write(spec))).isEqualTo(spec);
            }
        }
    }

    /** Rows keep what older versions wrote. */
    @Test
    void readsASpecThatWasWrittenBeforeClippingAndSchedules() {
        var json =
                """
                {"name":"circles","dataset":{"kind":"Points","shape":"CIRCLES","samples":100,\
                "noise":0.03,"factor":0.5},"trainingShare":0.8,"evaluateOn":null,\
                "layers":[{"kind":"Linear","outputs":8},{"kind":"Activate","function":"RELU"},\
                {"kind":"Linear","outputs":2}],"init":{"kind":"Default"},"loss":"CROSS_ENTROPY",\
                "optimizer":{"kind":"Adam","weightDecay":0.0},"learningRate":0.01,\
                "batchSize":{"kind":"Of","samples":8},"epochs":3,"seed":42,"threads":1}""";
        assertThat(RunJson.readSpec(json)).isEqualTo(Specs.circles().build());
    }

    private static TrainingSpec spec(
            DatasetSpec dataset,
            InitSpec init,
            OptimizerSpec optimizer,
            BatchSize batch,
            LossSpec loss) {
        var specs =
                Specs.circles()
                        .dataset(dataset)
                        .trainingShare(0.1 + 0.7)
                        .layers(layers())
                        .augment(
                                new AugmentSpec.Flip(),
                                new AugmentSpec.Rotate(20),
                                new AugmentSpec.Crop(),
                                new AugmentSpec.Jitter())
                        .init(init)
                        .loss(loss)
                        .optimizer(optimizer)
                        .learningRate(1e-3 / 3)
                        .batch(batch)
                        .seed(Long.MIN_VALUE + 1)
                        .threads(2);
        return dataset instanceof DatasetSpec.Points
                ? specs.build()
                : specs.evaluateOn(dataset).build();
    }

    /** The lists above would miss a variant that somebody adds; this does not. */
    @Test
    void knowsEveryVariant() {
        assertVariants(BatchSize.class, BATCHES);
        assertVariants(InitSpec.class, INITS);
        assertVariants(ClipSpec.class, CLIPS);
        assertVariants(ScheduleSpec.class, SCHEDULES);
        assertVariants(OptimizerSpec.class, OPTIMIZERS);
        assertVariants(DatasetSpec.class, datasets());
        assertVariants(LayerSpec.class, layers());
    }

    private static void assertVariants(Class<?> sealed, List<?> tried) {
        assertThat(tried.stream().<Class<?>>map(Object::getClass).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(variants(sealed).toList());
    }

    private static Stream<Class<?>> variants(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RunJsonTest::variants)
                : Stream.of(type);
    }

    @Test
    void refusesASpecThatMissesAKey() {
        var json = RunJson.write(TestSpecs.circles("circles", 1)).replace("\"epochs\"", "\"eras\"");

        assertThatThrownBy(() -> RunJson.readSpec(json)).hasMessageContaining("epochs");
    }

    @Test
    void readsCurvesAndEvaluationsAsTheyWereWritten() {
        var curve =
                List.of(
                        new MetricPoint(1, 0.1, 2.3025850929940455, Double.NaN),
                        new MetricPoint(Long.MAX_VALUE, 1.0 / 3, Double.MIN_VALUE, 0.1));
        var evaluation =
                new Evaluation(
                        20,
                        0.1 + 0.2,
                        0.95,
                        new int[][] {{9, 1}, {0, 10}},
                        List.of(new Evaluation.Mistake(7, 0, 1, 1.0 / 3)));

        assertThat(RunJson.readCurve(RunJson.write(curve))).isEqualTo(curve);
        assertThat(RunJson.readEvaluation(RunJson.write(evaluation)))
                .usingRecursiveComparison()
                .isEqualTo(evaluation);
    }

    @Test
    void keepsWhatARunGoesOnFrom() {
        var first = Specs.circles().engine(EngineName.SCRATCH).l1(1.0 / 3).pace(30).build();
        var second =
                Specs.like(first)
                        .start(
                                new Start(
                                        first,
                                        List.of(new LearningRateChange(3, 0.1)),
                                        7,
                                        List.of(new WeightEdit(2, 1 / 3f))))
                        .build();
        var third = Specs.like(first).start(new Start(second, List.of(), 9, List.of())).build();

        assertThat(RunJson.readSpec(RunJson.write(third))).isEqualTo(third);
    }

    @Test
    void keepsWhatWasHeldOut() {
        var graded = Specs.circles().heldOut(new HeldOut(Long.MIN_VALUE, 5_000)).build();

        assertThat(RunJson.readSpec(RunJson.write(graded))).isEqualTo(graded);
    }

    @Test
    void readsRowsThatKnowNothingOfHeldOutSamples() {
        var spec = Specs.circles().build();
        var earlier = RunJson.write(spec).replace(",\"heldOut\":null", "");

        assertThat(earlier).doesNotContain("heldOut");
        assertThat(RunJson.readSpec(earlier)).isEqualTo(spec);
    }
}
