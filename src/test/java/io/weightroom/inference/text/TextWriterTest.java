package io.weightroom.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.data.text.Characters;
import io.weightroom.inference.ForwardPass;
import io.weightroom.inference.TokenStream;
import io.weightroom.lesson.LayerList;
import io.weightroom.spec.InitSpec;
import io.weightroom.spec.NetworkShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Tensor;
import io.weightroom.training.Weights;
import io.weightroom.training.seeded.InitialWeights;
import io.weightroom.training.seeded.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWriterTest {

    private static final List<String> KNOWN = Characters.of("\nabcdeא😀").names();

    @ParameterizedTest
    @ValueSource(strings = {"rnn 6", "lstm 6", "gru 6", "lstm 6, dropout 0.5, gru 4, tanh"})
    void readsAStreamAsAWindow(String layers) throws Exception {
        var spec = spec("embedding 4, " + layers + ", linear vocabulary");
        var weights = weights(spec);
        var stream = TokenStream.of(spec, weights).orElseThrow();
        var window = new float[] {3, 0, 8, 1, 1};
        var all = ForwardPass.of(spec, weights).orElseThrow().outputs(window).getLast().values();
        for (int t = 0; t < window.length; t++) {
            var expected = Arrays.copyOfRange(all, t * 9, (t + 1) * 9);
            assertThat(stream.next((int) window[t])).containsExactly(expected, within(1e-6f));
        }
    }

    @Test
    void writesTheSameForTheSameSeed() throws Exception {
        var first = write(new TextWanted("ab", 200, 1, 0, 7));
        assertThat(first.whole()).isTrue();
        assertThat(first.step()).isEqualTo(900);
        assertThat(first.text().codePoints().toArray()).hasSize(200);
        assertThat(first.text()).doesNotContain("\uFFFD").contains("😀");
        assertThat(write(new TextWanted("ab", 200, 1, 0, 7))).isEqualTo(first);
        assertThat(write(new TextWanted("ab", 200, 1, 0, 8))).isNotEqualTo(first);
    }

    @Test
    void alwaysTakesTheLikeliestAtTemperatureZero() throws Exception {
        var coldest = write(new TextWanted("a", 60, 0, 0, 1));
        assertThat(write(new TextWanted("a", 60, 0, 0, 2))).isEqualTo(coldest);
        assertThat(write(new TextWanted("a", 60, 1, 1, 3))).isEqualTo(coldest);
    }

    @Test
    void choosesAmongTheLikeliest() {
        var outputs = new float[] {9, 1, 3, 2, -1};
        var next = new NextCharacter(new TextWanted("", 1, 1, 2, 4));
        var counts = new int[outputs.length];
        for (int i = 0; i < 4000; i++) {
            counts[next.choose(outputs)]++;
        }
        assertThat(counts[0] + counts[1] + counts[4]).isZero();
        // softmax of 3 and 2
        assertThat(counts[2] / 4000.0).isCloseTo(1 / (1 + Math.exp(-1)), within(0.03));
    }

    @Test
    void isAlmostEvenAtTheHottest() {
        var next = new NextCharacter(new TextWanted("", 1, 1e30, 0, 4));
        var counts = new int[4];
        for (int i = 0; i < 6000; i++) {
            counts[next.choose(new float[] {0, -5, 0, 5})]++;
        }
        assertThat(counts[0]).isZero();
        for (int token = 1; token < 4; token++) {
            assertThat(counts[token]).isBetween(1750, 2250);
        }
    }

    @Test
    void saysWhichCharactersOfTheSeedTextItDoesNotKnow() throws Exception {
        var written = write(new TextWanted("aZZ漢b", 5, 1, 0, 1));
        assertThat(written.unknown()).containsExactly("Z", "漢");
        assertThat(written.text().codePoints().toArray()).hasSize(5);
        assertThat(write(new TextWanted("", 5, 1, 0, 1)).unknown()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (double temperature : List.of(-0.1, Double.NaN, Double.NEGATIVE_INFINITY)) {
            assertThatThrownBy(() -> new TextWanted("a", 5, temperature, 0, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("temperature: expected a number, 0 or more, found " + temperature);
        }
        assertThat(new TextWanted("a", 5, 1e9, 0, 1).temperature()).isEqualTo(100);
        assertThatThrownBy(() -> new TextWanted("a", 0, 1, 0, 1))
                .hasMessage("length: expected from 1 to 5,000 characters, found 0");
        assertThatThrownBy(() -> new TextWanted("a", 5, 1, -1, 1))
                .hasMessage("top-k: expected 0 or more, found -1");
        assertThatThrownBy(() -> new TextWanted("a".repeat(10_001), 5, 1, 0, 1))
                .hasMessage("seed text: expected at most 10,000 characters, found 10001");
    }

    @Test
    void saysThatWeightsHaveDiverged() throws Exception {
        var spec = spec("embedding 4, lstm 6, linear vocabulary");
        var weights = weights(spec);
        var broken =
                weights.tensors().stream()
                        .map(t -> new Tensor(t.name(), t.shape(), filled(t.values().length)))
                        .toList();
        var diverged = new Weights(1, weights.input(), 9, broken, KNOWN);
        var wanted = new TextWanted("a", 5, 1, 0, 1);
        assertThatThrownBy(() -> TextWriter.write(spec, diverged, wanted))
                .hasMessageContaining("diverged");
    }

    @Test
    void writesNothingByNetworksThatAreOnNoText() throws Exception {
        var spec = spec("embedding 4, lstm 6, linear 9");
        assertThat(TextWriter.write(spec, weights(spec), new TextWanted("a", 5, 1, 0, 1)))
                .isEmpty();
    }

    private static float[] filled(int size) {
        var values = new float[size];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    private static WrittenText write(TextWanted wanted) throws Exception {
        var spec = spec("embedding 4, lstm 6, linear vocabulary");
        return TextWriter.write(spec, weights(spec), wanted).orElseThrow();
    }

    private static TrainingSpec spec(String layers) throws Exception {
        return Specs.circles().layers(LayerList.read(layers)).build();
    }

    private static Weights weights(TrainingSpec spec) {
        var input = Shape.of(5);
        var shape = NetworkShape.of(input, OptionalInt.of(9), spec.layers());
        var parameters = Parameter.of(spec.layers(), shape);
        var values = InitialWeights.draw(parameters, new InitSpec.Normal(0.7), 3);
        return new Weights(900, input, 9, values, KNOWN);
    }
}
