package io.weightroom.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.Dataset;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.data.text.Characters;
import io.weightroom.lesson.LayerList;
import io.weightroom.spec.BatchSize;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Split;
import io.weightroom.training.TrainingSession;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLearningTest {

    private static final TorchEngine ENGINE = new TorchEngine();
    private static final int WINDOWS = 10;

    @ParameterizedTest
    @ValueSource(strings = {"rnn 16", "lstm 16", "gru 16", "lstm 16, dropout 0.2, gru 16"})
    void beginsAtTheLogarithmOfTheVocabulary(String layers) throws Exception {
        try (var session = open(spec(layers), "abcdefghijk")) {
            var losses = session.score(Split.TEST, 0, WINDOWS).losses();
            for (float loss : losses) {
                assertThat(loss).isCloseTo((float) Math.log(12), within(0.35f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gru 16", "lstm 16, dropout 0.2, rnn 16"})
    void goesOnFromACheckpointAsIfItHadNeverStopped(String layers) throws Exception {
        var spec = spec(layers);
        try (var whole = open(spec, "abcdefghijk");
                var resumed = open(spec, "abcdefghijk")) {
            whole.train(5, 0.01);
            resumed.restore(whole.checkpoint());
            assertThat(resumed.train(4, 0.01).losses())
                    .containsExactly(whole.train(4, 0.01).losses());
            assertThat(whole.checkpoint().weights().tokens())
                    .isEqualTo(Characters.of("abcdefghijk").names());
        }
    }

    @Test
    void goesOnWithNoTextOfOtherCharacters() throws Exception {
        var spec = spec("gru 16");
        try (var before = open(spec, "abcdefghijk");
                var after = open(spec, "abcdefghijz")) {
            var checkpoint = before.checkpoint();
            assertThatThrownBy(() -> after.restore(checkpoint))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the text has changed");
        }
    }

    private static TrainingSpec spec(String layers) throws Exception {
        return Specs.circles()
                .layers(LayerList.read("embedding 8, " + layers + ", linear vocabulary"))
                .batch(new BatchSize.Of(3))
                .build();
    }

    private static TrainingSession open(TrainingSpec spec, String characters) {
        var names = Characters.of(characters).names();
        var waves = Waves.text(7, 12, WINDOWS);
        var numbers = (Features.Tokens) waves.features();
        var named = new Features.Tokens(numbers.values(), names, numbers.next());
        var text = new Samples(waves.shape(), named, waves.labels());
        var data = new Dataset("text", "Text", true, names, text, text);
        return ENGINE.open(spec, data, Optional.empty());
    }
}
