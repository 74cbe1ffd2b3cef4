package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.lesson.Lesson.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The blocks about expressions and their gradients. */
class GraphBlocksTest {

    @TempDir Path lessons;

    @Test
    void readsAnExpressionOfSeveralLines() throws IOException {
        var graph =
                (FigureDirective.Graph)
                        directive(
                                "graph",
                                "expression: |\n  e = w*x - y\n  L = e^2\nvalues: [w=2, x=-1.5, y=0]");
        assertThat(graph.expression()).isEqualTo("e = w*x - y\nL = e^2");
        assertThat(graph.values())
                .containsEntry("w", 2.0)
                .containsEntry("x", -1.5)
                .containsEntry("y", 0.0);
    }

    @Test
    void writesANetworkOut() throws IOException {
        var graph =
                (FigureDirective.Graph)
                        directive("graph", "network: 2-2-1\nvalues: [w11=0.9, y=0]");
        assertThat(graph.expression())
                .isEqualTo(
                        """
                        z1 = w11*x1 + w12*x2 + b1
                        h1 = sigmoid(z1)
                        z2 = w21*x1 + w22*x2 + b2
                        h2 = sigmoid(z2)
                        z3 = v1*h1 + v2*h2 + c
                        p = sigmoid(z3)
                        L = (p - y)^2""");
        assertThat(graph.values())
                .hasSize(12)
                .containsEntry("w11", 0.9)
                .containsEntry("w12", -0.4)
                .containsEntry("y", 0.0);
    }

    @Test
    void writesTheSmallestAndALargeNetworkOut() throws IOException {
        var smallest =
                (FigureDirective.Graph)
                        directive("graph", "network: 1-1\nloss: binary-cross-entropy");
        assertThat(smallest.expression()).isEqualTo("z = w*x + b\np = sigmoid(z)\nL = bce(p, y)");
        var deep = (FigureDirective.Graph) directive("graph", "network: 2-2-2-1\nactivation: tanh");
        assertThat(deep.expression()).contains("g2 = tanh(z4)", "z5 = u1*g1 + u2*g2 + d");
    }

    @Test
    void readsAGradient() throws IOException {
        var gradient =
                (QuestionDirective.Gradient)
                        directive(
                                "gradient",
                                "name: g\nexpression: e = x*3; L = e^2\nvalues: [x=2]\nto: e\nanswer: number"
                                        + "\nbecause: Twice six.");
        assertThat(gradient.asked().asked()).isEqualTo("∂L/∂e");
        assertThat(gradient.asked().truth()).isEqualTo(12);
        assertThat(gradient.asked().judge("12").right()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "graph | values: [w=2] | 5: graph: expression is missing; expected one such as",
                "graph | {expression: w*x, values: [w=2]} | 6: graph: values: expected x=NUMBER, found none",
                "graph | {expression: w*x, values: [w=2, x=3, y=1]} | 6: graph: unknown value \"y\"; expected"
                        + " one of w, x",
                "graph | {expression: w*x, values: [w=2, x]} | 6: graph: values: expected NAME=NUMBER, found"
                        + " \"x\"",
                "graph | {expression: w*x, values: [w=2, x=1e9]} | 6: graph: values: x: expected a number from"
                        + " -1000 to 1000, found \"1e9\"",
                "graph | {expression: w*(x, values: [w=2, x=3]} | 6: graph: expression: Expected ), found the"
                        + " end at character 5.",
                "graph | {expression: ω*x, values: [x=3]} | 6: graph: expression: Names are made of a to z,",
                "graph | {expression: x/0, network: 2-2-1} | 6: graph: network: expected it or expression, found"
                        + " both",
                "graph | network: 2-5-1 | 6: graph: network: expected 2 to 4 layers of 1 to 4 neurons, the last"
                        + " of one, such as 2-2-1, found \"2-5-1\"",
                "graph | network: 4-4-4-1 | 6: graph: network: At most",
                "graph | {network: 2-2-1, loss: hinge} | 6: graph: unknown loss \"hinge\"",
                "graph | {expression: x*2, values: [x=1], loss: mse} | 6: graph: loss goes with network",
                "gradient | {name: g, because: b, expression: x*2, values: [x=1]} | 5: gradient: to is missing;"
                        + " expected a name of the expression",
                "gradient | {name: g, because: b, expression: x*2, values: [x=1], to: y} | 6: gradient: unknown"
                        + " to \"y\"; expected one of x",
                "gradient | {name: g, because: b, expression: e = x*2; L = e*y, values: [x=1, y=2], of: e, to: y}"
                        + " | 6: gradient: to: expected something that e is computed from, found y",
                "gradient | {name: g, because: b, expression: 1/x, values: [x=0], to: x} | 6: gradient: values:"
                        + " expected some at which ∂(1/x)/∂x is finite, found -Infinity",
                "gradient | {name: g, because: b, expression: x*2, values: [x=1], to: x, answer: text} | 6:"
                        + " gradient: unknown answer \"text\"; expected one of either, number, expression",
                "gradient | {name: g, expression: x*2, values: [x=1], to: x} | 5: gradient: because is missing",
                "gradient-check | {expression: e = x*2; L = e^2, values: [x=1], to: e} | 6: gradient-check: unknown"
                        + " to \"e\"; expected one of x",
                "gradient-check | {expression: x*2, values: [x=1]} | 5: gradient-check: to is missing",
                "graph | {expression: x*2, values: [x=1], name: q} | 6: graph: unknown key \"name\"",
            })
    void saysWhatIsWrongAndWhere(String word, String body, String problem) throws IOException {
        assertThat(read(word, body).problems())
                .extracting(p -> p.at().line() + ": " + p.message())
                .anySatisfy(found -> assertThat(found).startsWith(problem));
    }

    private Directive directive(String word, String body) throws IOException {
        var lesson = read(word, body);
        assertThat(lesson.problems()).isEmpty();
        return ((Block.Widget) lesson.introduction().getFirst()).directive();
    }

    private Lesson read(String word, String body) throws IOException {
        var page = "---\ntitle: Graphs\npromise: All.\n---\n```%s\n%s\n```\n".formatted(word, body);
        Files.writeString(lessons.resolve("home.md"), page);
        return LessonReader.read(LessonFile.home(lessons));
    }
}
