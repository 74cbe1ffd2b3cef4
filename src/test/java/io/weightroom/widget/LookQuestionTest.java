package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.insight.InsightWanted.Unit;
import io.weightroom.widget.LookQuestion.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookQuestionTest {

    @Test
    void readsWhatAPageAsks() {
        var question =
                LookQuestion.read(
                        """
                        {"gesture": true, "move": "mistake", "drawing": [[0.1, 0.2, 0.3, 0.4]],
                         "label": 7, "unit": [3, 4, -1], "saliency": true, "occlusion": true}
                        """);
        assertThat(question.gesture()).isTrue();
        assertThat(question.move()).isEqualTo(Move.MISTAKE);
        assertThat(question.drawing().orElseThrow()).hasSize(1);
        assertThat(question.wanted().label()).isEqualTo(7);
        assertThat(question.wanted().unit()).contains(new Unit(3, 4, Unit.STRONGEST));
        assertThat(question.wanted().saliency()).isTrue();
        assertThat(question.wanted().occlusion()).isTrue();
    }

    @Test
    void takesAnEmptyPadForADrawing() {
        assertThat(LookQuestion.read("{\"drawing\": []}").drawing().orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{",
                "{\"move\": 3, \"drawing\": 1, \"label\": \"x\", \"unit\": \"abc\"}",
                "{\"unit\": [1, 2], \"drawing\": {\"0\": []}, \"move\": \"delete\"}"
            })
    void asksForNoMoreThanTheLayersWhereTheQuestionIsNone(String claim) {
        var question = LookQuestion.read(claim);
        assertThat(question.wanted()).isEqualTo(InsightWanted.plain());
        assertThat(question.move()).isEqualTo(Move.STAY);
        assertThat(question.drawing()).isEmpty();
    }

    @Test
    void leavesStrangeUnitsToTheNetwork() {
        assertThat(LookQuestion.read("{\"unit\": [\"a\", null, {}]}").wanted().unit())
                .contains(new Unit(-1, -1, Unit.STRONGEST));
    }
}
