package io.weightroom.training.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.inference.ForwardPass;
import io.weightroom.spec.Activation;
import io.weightroom.spec.AugmentSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.PretrainedBase;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import io.weightroom.training.Engines;
import io.weightroom.training.Split;
import io.weightroom.training.Tensor;
import io.weightroom.training.TrainingEngine;
import io.weightroom.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainedEngineTest {

    private static final TrainingEngine ENGINE = Engines.installed();
    private static final Dataset DATA = data(96);

    /** What the first epochs of a network on other pictures came to. */
    private static final OtherNetworks NETWORKS = new OtherNetworks(ENGINE);

    @TempDir private Path folder;
    private PretrainedEngine engine;

    @BeforeEach
    void begin() {
        engine = new PretrainedEngine(ENGINE, NETWORKS, new FeatureStore(folder));
    }

    /** Grey pictures of 6 x 6, in two classes that a network can tell apart. */
    private static Dataset data(int count) {
        var random = new Random(3);
        var pixels = new byte[count * 36];
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
            for (int p = 0; p < 36; p++) {
                boolean bright = labels[i] == 0 ? p % 6 < 3 : p < 18;
                pixels[i * 36 + p] = (byte) ((bright ? 90 : 0) + random.nextInt(120));
            }
        }
        var samples = new Samples(Shape.of(1, 6, 6), new Features.Pixels(pixels), labels);
        return new Dataset("squares", "Squares", true, List.of("left", "up"), samples, samples);
    }

    private static Specs spec(String network, Tuning tuning) {
        var layer = new LayerSpec.Pretrained(network, tuning, Optional.empty());
        return Specs.like(NETWORKS.resolve(Specs.layers(layer, new LayerSpec.Linear(2)).build()));
    }

    private static Map<String, float[]> tensors(TrainingSession session) {
        return session.weights().tensors().stream()
                .collect(Collectors.toMap(Tensor::name, Tensor::values));
    }

    @Test
    void beginsWithWhatTheNetworkHadLearned() {
        try (var session = engine.open(spec("open", Tuning.ALL).build(), DATA, Optional.empty())) {
            var found = tensors(session);
            for (var trained : NETWORKS.tensors("open")) {
                assertThat(found.get("0." + trained.name())).isEqualTo(trained.values());
            }
        }
    }

    @Test
    void beginsAnewFromScratch() {
        var spec = spec("open", Tuning.SCRATCH).build();
        try (var session = engine.open(spec, DATA, Optional.empty())) {
            assertThat(tensors(session).get("0.0.weight"))
                    .isNotEqualTo(NETWORKS.tensors("open").getFirst().values());
        }
    }

    @Test
    void keptFeaturesGiveTheCurveOfTheWholeNetwork() {
        var spec = spec("open", Tuning.FROZEN).build();
        try (var head = engine.open(spec, DATA, Optional.empty());
                var whole = ENGINE.open(spec, DATA, Optional.empty())) {
            whole.restore(head.checkpoint());
            for (int i = 0; i < 5; i++) {
                float expected = whole.train(1, .1).losses()[0];
                assertThat(head.train(1, .1).losses()[0]).isCloseTo(expected, within(1e-5f));
            }
            assertThat(head.score(Split.TEST, 0, 8).losses())
                    .containsExactly(whole.score(Split.TEST, 0, 8).losses(), within(1e-5f));
            assertThat(head.shape()).isEqualTo(whole.shape());
        }
    }

    @Test
    void whatIsFrozenStaysAndTheHeadLearns() {
        var spec = spec("open", Tuning.FROZEN).build();
        try (var session = engine.open(spec, DATA, Optional.empty())) {
            var before = tensors(session);
            session.train(10, .1);
            var after = tensors(session);

            assertThat(after.get("1.weight")).isNotEqualTo(before.get("1.weight"));
            before.forEach(
                    (name, values) -> {
                        if (name.startsWith("0.")) {
                            assertThat(after.get(name)).as(name).isEqualTo(values);
                        }
                    });
        }
    }

    @Test
    void augmentedPicturesGoThroughTheWholeNetwork() {
        var spec = spec("open", Tuning.FROZEN).augment(new AugmentSpec.Flip()).build();

        assertThat(engine.preparation(spec, DATA, Optional.empty())).isEmpty();
        try (var session = engine.open(spec, DATA, Optional.empty())) {
            session.train(3, .1);
            assertThat(tensors(session).get("0.0.weight"))
                    .isEqualTo(NETWORKS.tensors("open").getFirst().values());
        }
    }

    @Test
    void goesOnFromACheckpointToTheSameBits() {
        var spec = spec("open", Tuning.FROZEN).build();
        try (var first = engine.open(spec, DATA, Optional.empty());
                var second = engine.open(spec, DATA, Optional.empty())) {
            first.train(4, .1);
            second.restore(first.checkpoint());

            assertThat(second.position()).isEqualTo(first.position());
            assertThat(second.train(1, .1).losses()).isEqualTo(first.train(1, .1).losses());
        }
    }

    @Test
    void predictsFromPublishedWeightsAsPlainJavaDoes() {
        var spec = spec("open", Tuning.FROZEN).build();
        try (var session = engine.open(spec, DATA, Optional.empty())) {
            session.train(5, .1);
            var picture = DATA.test().input(1);
            var plain = ForwardPass.of(spec, session.weights()).orElseThrow();
            try (var predictor = engine.predictor(spec, session.weights())) {
                assertThat(predictor.predict(picture, 1))
                        .containsExactly(plain.predict(picture, 1), within(1e-5f));
            }
        }
    }

    @Test
    void computesFeaturesOnceAndKeepsThem() throws IOException {
        var spec = spec("closed", Tuning.FROZEN).build();
        NETWORKS.asked = 0;
        engine.open(spec, DATA, Optional.empty()).close();
        engine.open(spec, DATA, Optional.empty()).close();
        // Training and test are the same pictures here.
        assertThat(NETWORKS.asked).isEqualTo(96);

        var later = new PretrainedEngine(ENGINE, NETWORKS, new FeatureStore(folder));
        later.open(spec, DATA, Optional.empty()).close();
        assertThat(NETWORKS.asked).isEqualTo(96);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void computesFeaturesAgainWhereTheFileIsCutShort() throws IOException {
        var spec = spec("closed", Tuning.FROZEN).build();
        engine.open(spec, DATA, Optional.empty()).close();
        try (var files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), new byte[12]);
        }
        NETWORKS.asked = 0;
        var later = new PretrainedEngine(ENGINE, NETWORKS, new FeatureStore(folder));
        later.open(spec, DATA, Optional.empty()).close();

        assertThat(NETWORKS.asked).isEqualTo(96);
    }

    @Test
    void twoRunsShareTheWork() {
        var spec = spec("closed", Tuning.FROZEN).build();
        NETWORKS.asked = 0;
        try (var one = engine.preparation(spec, DATA, Optional.empty()).orElseThrow();
                var other = engine.preparation(spec, DATA, Optional.empty()).orElseThrow()) {
            boolean more = true;
            while (more) {
                more = one.advance(0) | other.advance(0);
            }
            assertThat(one.share()).isEqualTo(1);
            assertThat(other.share()).isEqualTo(1);
        }
        assertThat(NETWORKS.asked).isEqualTo(96);
    }

    @Test
    void learnsBehindANetworkThatIsNotKnownWithin() {
        var spec = spec("closed", Tuning.FROZEN).build();
        try (var session = engine.open(spec, DATA, Optional.empty())) {
            for (int i = 0; i < 60; i++) {
                session.train(3, .05);
            }
            var weights = session.weights();
            assertThat(weights.tensors())
                    .extracting(Tensor::name)
                    .containsExactly("1.weight", "1.bias");
            try (var predictor = engine.predictor(spec, weights)) {
                var all = new float[8 * 36];
                for (int i = 0; i < 8; i++) {
                    System.arraycopy(DATA.test().input(i), 0, all, i * 36, 36);
                }
                var found = predictor.predict(all, 8);
                for (int i = 0; i < 8; i++) {
                    assertThat(found[2 * i + DATA.test().labels()[i]]).isGreaterThan(.5f);
                }
                assertThat(predictor.outputs(DATA.test().input(0))).hasSize(2);
                assertThat(predictor.gradient(DATA.test().input(0), 0)).isEmpty();
            }
            assertThat(ForwardPass.of(spec, weights)).isEmpty();
        }
    }

    @Test
    void namesTheNetworksThatAreHere() {
        TrainingSpec spec =
                Specs.layers(
                                new LayerSpec.Pretrained("resnet", Tuning.ALL, Optional.empty()),
                                new LayerSpec.Linear(2))
                        .build();

        assertThatThrownBy(() -> NETWORKS.resolve(spec))
                .hasMessage(
                        "pretrained resnet all: expected one of the trained networks that are here, open, closed, found resnet");
    }

    @Test
    void aNetworkThatIsNotKnownWithinCanOnlyBeFrozen() {
        assertThatThrownBy(() -> spec("closed", Tuning.LAST_BLOCK))
                .hasMessageStartingWith(
                        "pretrained closed last-block: expected frozen, since only");
    }

    @Test
    void saysWhereANetworkWasTrainedToOtherShapes() {
        var base = new PretrainedBase(Shape.of(3, 8, 8), List.of(new LayerSpec.Flatten()), 192, "");
        var layer = new LayerSpec.Pretrained("open", Tuning.ALL, Optional.of(base));
        var spec = Specs.layers(layer, new LayerSpec.Linear(2)).build();

        assertThatThrownBy(() -> engine.open(spec, DATA, Optional.empty()))
                .hasMessageContaining("expected only tensors of this network");
    }

    /** A network of layers, and one that only tells features. */
    private static final class OtherNetworks implements PretrainedNetworks {

        private static final List<LayerSpec> LAYERS =
                List.of(
                        new LayerSpec.Conv2d(4, 3, 1, 1),
                        new LayerSpec.BatchNorm(),
                        new LayerSpec.Activate(Activation.RELU),
                        new LayerSpec.MaxPool2d(4, 4),
                        new LayerSpec.Flatten());

        private final List<Tensor> tensors;
        private int asked;

        OtherNetworks(TrainingEngine engine) {
            var whole =
                    Specs.layers(
                                    new LayerSpec.Pretrained("open", Tuning.SCRATCH, find("open")),
                                    new LayerSpec.Linear(2))
                            .build();
            try (var session = engine.open(whole, DATA, Optional.empty())) {
                session.train(10, .1);
                tensors =
                        session.weights().tensors().stream()
                                .filter(t -> t.name().startsWith("0."))
                                .map(t -> new Tensor(t.name().substring(2), t.shape(), t.values()))
                                .toList();
            }
        }

        @Override
        public List<String> names() {
            return List.of("open", "closed");
        }

        @Override
        public Optional<PretrainedBase> find(String name) {
            Map<String, Function<String, PretrainedBase>> known =
                    Map.of(
                            "open", n -> new PretrainedBase(Shape.of(3, 8, 8), LAYERS, 16, n),
                            "closed", n -> new PretrainedBase(Shape.of(3, 4, 4), List.of(), 5, n));
            return Optional.ofNullable(known.get(name)).map(f -> f.apply(name));
        }

        @Override
        public List<Tensor> tensors(String name) {
            return name.equals("open") ? tensors : List.of();
        }

        /** The means of four quarters, and of all. */
        @Override
        public float[] features(String name, float[] picture) {
            asked++;
            var means = new float[5];
            for (int i = 0; i < 16; i++) {
                means[(i / 8) * 2 + i % 4 / 2] += picture[i] / 4;
                means[4] += picture[i] / 16;
            }
            return means;
        }
    }
}
