package io.weightroom.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.graph.GradientQuestion.Form;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientQuestionTest {

    private static final String LINE = "e = w*x + b - y; L = e^2";
    private static final String LINE_VALUES = "w=2 x=3 b=-1 y=1";

    @ParameterizedTest
    @CsvSource({
        "w, 24",
        "w, 24.0",
        "w, 2*4*3",
        "w, 2*e*x",
        "w, 2*(w*x + b - y)*x",
        "w, (e + e)·x",
        "x, 2*e*w",
        "b, 2*e",
        "y, -8",
        "y, −2e-0*e",
        "y, y*2 - 2*(w*x+b)",
        "e, 2*e",
        "b, '8,0'"
    })
    void takesANumberOrAnExpression(String to, String typed) throws ExpressionRefused {
        assertThat(line(to).judge(typed)).isEqualTo(new Verdict(true, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w | -24 | The size is right, the sign is not.",
                "y | 8 | The size is right, the sign is not. Look at ∂e/∂y.",
                "y | 2*e | The size is right, the sign is not. Look at ∂e/∂y.",
                "w | 2*e | That is ∂L/∂e: the chain has to go on from e to w.",
                "w | x | That is ∂e/∂w: the chain has to begin at L.",
                "w | e*x | That comes out with a wrong factor ∂L/∂e: the power comes down as a factor too.",
                "w | 2*e^2*x | That comes out with a wrong factor ∂L/∂e: the power falls by one.",
                "w | 2*e*w | That comes out with a wrong factor ∂(w·x)/∂w: in a product, the local"
                        + " derivative of one factor is the other one.",
                "w | e^2 | That is the value of L, not how fast it grows with w.",
                "b | 2*e*x | That is ∂L/∂w; the question is ∂L/∂b.",
                "w | -e*x | That comes out with a wrong factor ∂L/∂e: the power comes down as a factor too."
                        + " And the sign is the other way round.",
                "w | 13.5 | Not yet. From L back to w the chain has the factors ∂L/∂e, ∂e/∂(w·x + b),"
                        + " ∂(w·x + b)/∂(w·x), ∂(w·x)/∂w. Work them out one by one.",
                "w | 24.5 | Close. Give three significant digits.",
                "w | 8*x | Right at these values, but not at others.",
            })
    void saysWhereTheChainBroke(String to, String typed, String sentence) throws ExpressionRefused {
        var verdict = line(to).judge(typed);
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.sentence()).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s | That comes out with a wrong factor ∂s/∂z: the factor 1 − sigmoid belongs to it.",
                "s*(1 - s) | That is ∂s/∂z: the chain has to begin at L.",
                "-t/s | That is ∂L/∂s: the chain has to go on from s to z.",
            })
    void knowsHowPeopleTakeASigmoid(String typed, String sentence) throws ExpressionRefused {
        var loss = question("s = sigmoid(z); L = -(t*log(s))", "z=0.8 t=1", "z", Form.EITHER);
        var square = question("s = sigmoid(z); L = s*3", "z=0.8", "z", Form.EITHER);
        assertThat((typed.equals("s") ? square.judge("3*s") : loss.judge(typed)).sentence())
                .isEqualTo(sentence);
        assertThat(loss.judge("-t*(1 - s)").right()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b | x reaches L over 2 paths, and they are added up. That leaves out the path through c.",
                "2*b | x reaches L over 2 paths, and they are added up. That is their product.",
            })
    void missesAPath(String typed, String sentence) throws ExpressionRefused {
        var question = question("a = x*b; c = x*2; L = a + c", "x=3 b=5", "x", Form.EITHER);
        assertThat(question.judge("b + 2").right()).isTrue();
        assertThat(question.judge(typed).sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twenty-four | Unknown name twenty at character 1; expected w, x, b, y, e, L.",
                "2e | Expected an operator such as *, found “e” at character 2.",
                "ω | Names are made of a to z, digits and _; found “ω” (U+03C9) at character 1.",
                "1/0 | 1/0 is no finite number at character 1.",
                "w/(x - 3) | At these values that is no finite number.",
                "'' | Expected an expression, found nothing.",
            })
    void answersTextWithASentence(String typed, String sentence) throws ExpressionRefused {
        assertThat(line("w").judge(typed)).isEqualTo(new Verdict(false, sentence));
    }

    @Test
    void asksForTheFormThatItWants() throws ExpressionRefused {
        var expression = question(LINE, LINE_VALUES, "w", Form.EXPRESSION);
        assertThat(expression.judge("24").sentence()).startsWith("Right at these values. Now");
        assertThat(expression.judge("2*e*x").right()).isTrue();
        var number = question(LINE, LINE_VALUES, "w", Form.NUMBER);
        assertThat(number.judge("2*e*x").sentence()).startsWith("Right. Now with the numbers");
        assertThat(number.judge("2*4*3").right()).isTrue();
    }

    @Test
    void judgesAWeightDeepInANetwork() throws ExpressionRefused {
        var network = SmallNetwork.of(java.util.List.of(2, 2, 1), "sigmoid", "(p - y)^2");
        var graph = GraphReader.read(network.expression());
        var question =
                new GradientQuestion(
                        graph,
                        network.values(),
                        graph.output(),
                        graph.node("w11").orElseThrow(),
                        Form.EITHER);
        assertThat(question.judge("2*(p - y)*p*(1 - p)*v1*h1*(1 - h1)*x1").right()).isTrue();
        assertThat(question.judge("2*(p - y)*p*(1 - p)*h1*(1 - h1)*x1").sentence())
                .isEqualTo("That comes out without the factor ∂(v₁·h₁)/∂h₁.");
    }

    private static GradientQuestion line(String to) throws ExpressionRefused {
        return question(LINE, LINE_VALUES, to, Form.EITHER);
    }

    private static GradientQuestion question(String expression, String values, String to, Form form)
            throws ExpressionRefused {
        var graph = GraphReader.read(expression);
        Map<String, Double> numbers =
                Arrays.stream(values.split(" "))
                        .map(v -> v.split("="))
                        .collect(Collectors.toMap(v -> v[0], v -> Double.valueOf(v[1])));
        return new GradientQuestion(
                graph, numbers, graph.output(), graph.node(to).orElseThrow(), form);
    }
}
