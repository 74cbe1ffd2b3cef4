package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = LearningCurveWidgetTest.class)
class LearningCurveWidgetTest extends BrowserlessTest {

    private final FakeRuns runs = new FakeRuns();

    @Test
    void trainsOneAfterTheOtherEachOnItsOwnNumberOfSamples() {
        ended(1, 100, new RunOutcome.Completed());
        open();
        test(button("Go on with 200")).click();
        assertThat(runs.newest().place().block()).isEqualTo("more-200");
        assertThat(runs.newest().spec().dataset())
                .as("painted pets stand in for the photos, as many as asked for")
                .isEqualTo(new DatasetSpec.Images("sketch-pets", 32, OptionalInt.of(200)));
        assertThat(button("Stop").isVisible()).isTrue();
    }

    @Test
    void countsARunThatWasStoppedAsNotDone() {
        ended(1, 100, new RunOutcome.Stopped());
        var widget = open();
        assertThat(button("Train all 2").isVisible()).isTrue();
        assertThat(widget.getElement().getTextRecursively()).contains("ready");
    }

    @Test
    void saysWhenAllAreDone() {
        ended(1, 100, new RunOutcome.Completed());
        ended(2, 200, new RunOutcome.Completed());
        assertThat(open().getElement().getAttribute("data-state")).isEqualTo("completed");
        test(button("Start over")).click();
        assertThat(runs.newest().place().block()).isEqualTo("more-100");
    }

    private void ended(long id, int count, RunOutcome outcome) {
        var asked = spec(count).draft();
        asked.dataset = new DatasetSpec.Images("sketch-pets", 32, OptionalInt.of(count));
        runs.views.put(
                id,
                FakeRuns.run(
                        id,
                        new Place("home", "more-" + count),
                        asked.spec(),
                        RunState.ENDED,
                        Optional.of(outcome),
                        30,
                        List.of()));
    }

    private LearningCurveWidget open() {
        var curve =
                new RunDirective.LearningCurve(
                        "more",
                        List.of(new Entrant("100", spec(100)), new Entrant("200", spec(200))),
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1));
        var widget = new LearningCurveWidget(Widgets.bench(runs), "home", curve);
        UI.getCurrent().add(widget);
        return widget;
    }

    private static TrainingSpec spec(int count) {
        var draft = Widgets.circles(0.01).draft();
        draft.name = "more-" + count;
        draft.dataset = new DatasetSpec.Images("cats-vs-dogs", 32, OptionalInt.of(count));
        return draft.spec();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
