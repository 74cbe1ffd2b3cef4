package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.weightroom.classroom.Answer;
import io.weightroom.lesson.QuestionDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.tensor.Evaluator;
import io.weightroom.tensor.TensorEngine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = TensorWidgetTest.class)
class TensorWidgetTest extends BrowserlessTest {

    private static final TensorEngine ENGINE = TensorEngine.load();
    private static final QuestionDirective.TensorExercise CENTRED =
            new QuestionDirective.TensorExercise(
                    "centred",
                    "Take the means away.",
                    List.of("x = torch.tensor([[1., 10.], [3., 20.]])"),
                    List.of("x - "),
                    "x - x.mean(dim=0)",
                    List.of("x = torch.ones(3, 2)"),
                    "Stretched over the rows.",
                    new SourceLocation("lesson.md", 1));

    private final FakeRuns runs = new FakeRuns();
    private final Workbench bench = Widgets.bench(runs);

    @BeforeEach
    void evaluatesHere() {
        runs.evaluating = lines -> Evaluator.evaluate(ENGINE, lines, 0);
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
    void saysWhatDiffersAndWhenNothingDoes() {
        var exercise = open();
        assertThat(judged(exercise, "x")).contains("Not yet").contains("At [0, 0] it has 1.0");
        assertThat(judged(exercise, "x.int()")).contains("Its dtype is int32");
        assertThat(judged(exercise, "x - ")).contains("SyntaxError");
        assertThat(judged(exercise, "x.sum()")).contains("Its shape is ()");
        assertThat(judged(exercise, "m = x.mean(0)", "x - m")).contains("Right. Stretched");
        verify(bench.progress())
                .record(any(), any(), eq("m = x.mean(0)\nx - m"), eq(true), anyString());
    }

    @Test
    void refusesAnAnswerThatIsRightForTheGivenTensorsOnly() {
        var exercise = open();
        var literal = "torch.tensor([[-1., -5.], [1., 5.]])";
        assertThat(judged(exercise, literal)).contains("not for other tensors");
    }

    @Test
    void rememberWhatWasRight() {
        var kept = new Answer(key(), "x - x.mean(0)", true, "", 3);
        when(bench.progress().answer(any(), eq(key()))).thenReturn(Optional.of(kept));
        assertThat(open().getElement().getTextRecursively()).contains("Right.");
    }

    private static Answer.Question key() {
        return new Answer.Question(Answer.Kind.CHECK, "tensors", "centred");
    }

    private TensorExerciseWidget open() {
        var exercise = new TensorExerciseWidget(bench, "tensors", CENTRED);
        UI.getCurrent().add(exercise);
        return exercise;
    }

    private static String judged(TensorExerciseWidget exercise, String... lines) {
        exercise.judge(List.of(lines), exercise.verdict(List.of(lines)));
        return exercise.getElement().getTextRecursively();
    }
}
