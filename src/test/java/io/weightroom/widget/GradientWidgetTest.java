package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import io.weightroom.classroom.Answer;
import io.weightroom.graph.ExpressionRefused;
import io.weightroom.graph.GradientQuestion;
import io.weightroom.graph.GraphReader;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.lesson.SourceLocation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = GradientWidgetTest.class)
class GradientWidgetTest extends BrowserlessTest {

    private static final String EXPRESSION = "L = (w1*x - y)^2";

    private final Workbench bench = Widgets.bench(new FakeRuns());
    private Optional<Answer> kept = Optional.empty();

    @BeforeEach
    void keepAnswers() {
        when(bench.progress().answer(any(), any())).thenAnswer(asked -> kept);
        when(bench.progress().record(any(), any(), any(), anyBoolean(), any()))
                .thenAnswer(
                        given -> {
                            kept =
                                    Optional.of(
                                            new Answer(
                                                    given.getArgument(1),
                                                    given.getArgument(2),
                                                    given.getArgument(3),
                                                    "",
                                                    1));
                            return kept.orElseThrow();
                        });
    }

    @Test
    void saysWhereTheChainBrokeUntilItIsRight() {
        open();
        answer("2*(w1*x - y)");
        assertThat(reply())
                .isEqualTo("That is ∂L/∂(w₁·x − y): the chain has to go on from w₁·x − y to w₁.");
        answer(" 30 ");
        assertThat(reply()).isEqualTo("Right. Here ∂L/∂w₁ is 30.0. Ten times three.");
        assertThat(find(Input.class).single().isEnabled()).isFalse();
    }

    @Test
    void keepsWhatWasTyped() {
        open();
        answer("-30");
        open();
        assertThat(find(Input.class).single().getValue()).isEqualTo("-30");
        assertThat(reply()).startsWith("The size is right, the sign is not.");
    }

    @Test
    void storesNothingThatIsEmptyOrTooLong() {
        open();
        answer("  ");
        assertThat(reply()).startsWith("Type a number, or an expression");
        answer("(".repeat(10_000));
        assertThat(reply()).isEqualTo("At most 200 characters can be read, found 10,000.");
        assertThat(kept).isEmpty();
    }

    private void answer(String typed) {
        find(Input.class).single().setValue(typed);
        test(find(NativeButton.class).withText("Answer").single()).click();
    }

    private String reply() {
        return find(Paragraph.class).withClassName("wr-question-reply").single().getText();
    }

    private void open() {
        try {
            var graph = GraphReader.read(EXPRESSION);
            var asked =
                    new GradientQuestion(
                            graph,
                            Map.of("w1", 2.0, "x", 3.0, "y", 1.0),
                            graph.output(),
                            graph.node("w1").orElseThrow(),
                            GradientQuestion.Form.EITHER);
            UI.getCurrent().removeAll();
            UI.getCurrent()
                    .add(
                            new GradientWidget(
                                    bench,
                                    "backpropagation",
                                    new QuestionDirective.Gradient(
                                            "g",
                                            Optional.empty(),
                                            EXPRESSION,
                                            asked,
                                            "Ten times three.",
                                            new SourceLocation("lesson.md", 1))));
        } catch (ExpressionRefused e) {
            throw new AssertionError(e);
        }
    }
}
