package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Exercises.Cell;
import io.weightroom.classroom.LearnerId;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.SourceLocation;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = CodeWidgetTest.class)
class CodeWidgetTest extends BrowserlessTest {

    private static final LearnerId ME = LearnerId.LOCAL;
    private static final Cell HALF = new Cell("backpropagation", "half");
    private static final Directive.Code EXERCISE =
            new Directive.Code(
                    "half",
                    "def half(x): ...",
                    Optional.of("def test_half(): ..."),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("arrays", "one = 1"),
                    5,
                    Optional.of("Half"),
                    Optional.empty(),
                    new SourceLocation("lesson.md", 1));

    private final Workbench bench = Widgets.bench(new FakeRuns());

    @BeforeEach
    void keepsAnswersAsGiven() {
        when(bench.progress().record(any(), any(), anyString(), anyBoolean(), anyString()))
                .thenAnswer(
                        call ->
                                new Answer(
                                        call.getArgument(1),
                                        call.getArgument(2),
                                        call.getArgument(3),
                                        "",
                                        1));
    }

    @Test
    void beginsWithTheStarterAndGoesOnWithWhatWasLeft() {
        assertThat(open().getElement().getProperty("kept")).isEqualTo("def half(x): ...");

        when(bench.exercises().code(ME, HALF)).thenReturn(Optional.of("mine = 1"));
        var cell = open().getElement();
        assertThat(cell.getProperty("kept")).isEqualTo("mine = 1");
        assertThat(cell.getProperty("starter")).isEqualTo("def half(x): ...");
    }

    @Test
    void countsAsAnsweredWhenAllTestsHavePassed() {
        var cell = open();
        assertThat(status()).isEqualTo("not tested yet");

        assertThat(cell.submit("mine", 1, 3)).isEmpty();
        assertThat(status()).isEqualTo("1 of 3 tests passed");

        cell.submit("better", 3, 3);
        assertThat(status()).isEqualTo("solved: all tests have passed");
        verify(bench.exercises()).submit(ME, HALF, "better", 3, 3);
        verify(bench.progress())
                .record(
                        ME,
                        new Answer.Question(Answer.Kind.CHECK, "backpropagation", "half"),
                        "3 of 3",
                        true,
                        "tests run in the learner's browser");
    }

    @Test
    void countsNothingWhereTheCodeFailedBeforeItsTests() {
        open().submit("1 / 0", 0, 0);

        verify(bench.exercises()).submit(ME, HALF, "1 / 0", 0, 0);
        assertThat(status()).isEqualTo("not tested yet");
    }

    @Test
    void keepsCodeAndSaysWhyNot() {
        var cell = open();
        assertThat(cell.keep("x = 1")).isEmpty();
        verify(bench.exercises()).keep(ME, HALF, "x = 1");

        doThrow(new IllegalArgumentException("expected less code, found more"))
                .when(bench.exercises())
                .keep(ME, HALF, "long");
        assertThat(cell.keep("long")).isEqualTo("expected less code, found more.");
    }

    private CodeCell open() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new CodeWidget(bench, "backpropagation", EXERCISE));
        return find(CodeCell.class).single();
    }

    private String status() {
        return find(com.vaadin.flow.component.html.Span.class).all().stream()
                .filter(span -> span.hasClassName("wr-state"))
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
