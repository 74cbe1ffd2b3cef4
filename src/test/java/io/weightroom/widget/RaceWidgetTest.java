package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.farm.RunControl;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = RaceWidgetTest.class)
class RaceWidgetTest extends BrowserlessTest {

    private final FakeRuns runs = new FakeRuns();

    @Test
    void startsEveryEntrantAtItsOwnPlace() {
        open();
        test(button("Start the race")).click();
        assertThat(runs.views.values())
                .extracting(view -> view.place().block())
                .containsExactly("race-slow", "race-fast");
        assertThat(runs.views.values())
                .extracting(view -> view.spec().learningRate())
                .containsExactly(0.001, 0.1);
        assertThat(button("Stop").isVisible()).isTrue();
    }

    @Test
    void leavesOutWhomTheLearnerLeavesOut() {
        open();
        test(find(Checkbox.class).withCondition(box -> box.getLabel().equals("slow")).single())
                .click();
        test(button("Start the race")).click();
        assertThat(runs.views.values())
                .extracting(view -> view.place().block())
                .containsExactly("race-fast");
    }

    @Test
    void turnsASharedKnobForAll() {
        open();
        test(find(TextField.class).withCondition(f -> "Epochs".equals(f.getLabel())).single())
                .setValue("7");
        test(button("Start the race")).click();
        assertThat(runs.views.values())
                .extracting(view -> view.spec().epochs())
                .containsExactly(7, 7);
    }

    @Test
    void stopsAll() {
        open();
        test(button("Start the race")).click();
        test(button("Stop")).click();
        assertThat(runs.controls).containsExactly(new RunControl.Stop(), new RunControl.Stop());
    }

    @Test
    void letsOneWaitForWhomThereIsNoRoom() {
        runs.room = 1;
        open();
        test(button("Start the race")).click();
        assertThat(runs.views.values())
                .extracting(RunView::state)
                .containsExactly(RunState.TRAINING, RunState.PAUSED);
    }

    @Test
    void showsNoFiguresOfARaceOnOtherSamples() {
        runs.views.put(1L, ended(1, "race-slow", 7));
        runs.views.put(2L, ended(2, "race-fast", 42));
        var widget = open();
        assertThat(widget.getElement().getTextRecursively()).containsOnlyOnce("done, 3 epochs");
    }

    @Test
    void saysWhyItCannotStart() {
        runs.refusal = Optional.of(new RunRefused("the trainer is not there"));
        var widget = open();
        test(button("Start the race")).click();
        assertThat(runs.views).isEmpty();
        assertThat(widget.getElement().getTextRecursively()).contains("the trainer is not there.");
    }

    @Test
    void findsARaceAgain() {
        runs.views.put(1L, ended(1, "race-slow"));
        runs.views.put(2L, ended(2, "race-fast"));
        var widget = open();
        assertThat(widget.getElement().getAttribute("data-state")).isEqualTo("completed");
        assertThat(button("Race again").isVisible()).isTrue();
        assertThat(widget.getElement().getTextRecursively()).contains("done, 3 epochs");
    }

    private static RunView ended(long id, String block) {
        return ended(id, block, 42);
    }

    private static RunView ended(long id, String block, long seed) {
        var spec = Widgets.circles(0.01).draft();
        spec.name = block;
        spec.seed = seed;
        return FakeRuns.run(
                id,
                new Place("home", block),
                spec.spec(),
                RunState.ENDED,
                Optional.of(new RunOutcome.Completed()),
                30,
                List.of());
    }

    private RaceWidget open() {
        var race =
                new RunDirective.Race(
                        "race",
                        List.of(entrant("slow", 0.001), entrant("fast", 0.1)),
                        List.of(Hyperparameter.EPOCHS),
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1));
        var widget = new RaceWidget(Widgets.bench(runs), "home", race);
        UI.getCurrent().add(widget);
        return widget;
    }

    private static Entrant entrant(String label, double learningRate) {
        var draft = Widgets.circles(learningRate).draft();
        draft.name = "race-" + label;
        return new Entrant(label, draft.spec());
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
