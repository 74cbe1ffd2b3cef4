package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import io.weightroom.lesson.RunDirective.Memory;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.spec.Cell;
import io.weightroom.spec.ClipSpec;
import io.weightroom.spec.DatasetSpec.Sequence;
import io.weightroom.spec.SequenceTask;
import io.weightroom.spec.SpecDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = MemoryWidgetTest.class)
class MemoryWidgetTest extends BrowserlessTest {

    private final FakeRuns runs = new FakeRuns();

    @Test
    void beginsTwoRunsAndLeavesTheOthersWaiting() {
        var widget = open();
        test(button("Train all 4")).click();
        assertThat(runs.views.values())
                .extracting(run -> run.place().block())
                .containsExactly("far-first-symbol-rnn-5", "far-first-symbol-rnn-10");
        assertThat(text(widget)).contains("training, 0 of 4 have ended");
        assertThat(button("Stop").isVisible()).isTrue();
    }

    @Test
    void goesOnWithThoseThatHaveNoResult() {
        ended("far-first-symbol-rnn-5");
        var widget = open();
        assertThat(text(widget)).contains("1 of 4 done");
        test(button("Train the other 3")).click();
        assertThat(runs.newest().place()).isEqualTo(new Place("home", "far-first-symbol-gru-5"));
    }

    @Test
    void countsRunsWithOtherKnobsForNothing() {
        ended("far-first-symbol-rnn-5");
        var widget = open();
        test(find(Checkbox.class).single()).click();
        assertThat(text(widget)).doesNotContain("1 of 4 done");
        test(button("Train all 4")).click();
        assertThat(runs.newest().spec().clip()).contains(new ClipSpec.Norm(1));
    }

    @Test
    @SuppressWarnings("unchecked")
    void looksAtTheRunsOfTheTaskThatIsChosen() {
        ended("far-parity-rnn-5");
        var widget = open();
        Select<SequenceTask> task = find(Select.class).withCaption("Task").single();
        test(task).selectItem("Was the number of ones odd?");
        assertThat(text(widget)).contains("1 of 4 done");
    }

    @Test
    void saysWhyARunIsRefused() {
        runs.refusal = Optional.of(new RunRefused("epochs: expected at most 1, found 5"));
        var widget = open();
        test(button("Train all 4")).click();
        assertThat(text(widget)).contains("epochs: expected at most 1, found 5.");
        assertThat(button("Train all 4").isVisible()).isTrue();
    }

    private void ended(String block) {
        var spec = memory().specs().filter(s -> s.name().equals(block)).findFirst().orElseThrow();
        runs.views.put(
                1L,
                FakeRuns.run(
                        1,
                        new Place("home", block),
                        spec,
                        RunState.ENDED,
                        Optional.of(new RunOutcome.Completed()),
                        30,
                        List.of()));
    }

    private static Memory memory() {
        var data = new Sequence(SequenceTask.FIRST_SYMBOL, 2, 0, 400);
        return new Memory(
                new SpecDraft("far", data, List.of()).spec(),
                List.of(SequenceTask.FIRST_SYMBOL, SequenceTask.PARITY),
                List.of(Cell.RNN, Cell.GRU),
                List.of(5, 10),
                8,
                Optional.empty(),
                Optional.empty(),
                new SourceLocation("lesson.md", 1));
    }

    private MemoryWidget open() {
        var widget = new MemoryWidget(Widgets.bench(runs), "home", memory());
        UI.getCurrent().add(widget);
        return widget;
    }

    private static String text(MemoryWidget widget) {
        return widget.getElement().getTextRecursively();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
