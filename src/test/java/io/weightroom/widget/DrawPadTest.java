package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawPadTest {

    private final DrawPad pad =
            new DrawPad(input -> new DrawPad.Answer(new float[] {0.25f, 0.75f}, "run 1"));

    @Test
    void showsEachStepOfTheNormalisationAndTheProbabilities() {
        var answer = pad.read("[[0.3,0.2,0.7,0.2,0.5,0.8]]");
        assertThat(answer.get("steps").size()).isEqualTo(4);
        assertThat(answer.get("probabilities").get(1).asDouble()).isEqualTo(0.75);
        assertThat(answer.get("reader").asString()).isEqualTo("run 1");
    }

    @Test
    void readsNothingFromAnEmptyPad() {
        assertThat(pad.read("[]").get("probabilities").size()).isZero();
    }

    @Test
    void keepsWhatABrowserClaimsInsideThePad() {
        var strokes = DrawPad.strokes("[[-5,9,\"x\",0.5],[],[0.5]]");
        assertThat(strokes).hasSize(1);
        assertThat(strokes.getFirst().x()).containsExactly(0, 0);
        assertThat(strokes.getFirst().y()).containsExactly(1, 0.5f);
    }

    @Test
    void leavesOutMoreThanAPadHolds() {
        assertThat(DrawPad.strokes("[" + "[0,0],".repeat(500) + "[0,0]]")).hasSize(200);
    }
}
