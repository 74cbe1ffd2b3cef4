package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.weightroom.lesson.RunDirective.Race.Entrant;
import io.weightroom.lesson.RunDirective.Sweep;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.lesson.Swept;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ViewPackages(classes = SweepWidgetTest.class)
class SweepWidgetTest extends BrowserlessTest {

    private static final List<Double> RATES = List.of(0.001, 0.01, 0.1, 1.0);

    private final FakeRuns runs = new FakeRuns();

    @Test
    void beginsAFewRunsAndLeavesRoomForOthers() {
        open();
        test(button("Train all 4")).click();
        assertThat(runs.views.values())
                .extracting(run -> run.spec().learningRate())
                .containsExactly(0.001, 0.01, 0.1);
        assertThat(runs.newest().place()).isEqualTo(new Place("home", "rates-0-1"));
        assertThat(button("Stop").isVisible()).isTrue();
    }

    @Test
    void waitsWhereTheHostGrantsFewerRunsAtOnce() {
        runs.room = 1;
        var widget = open();
        test(button("Train all 4")).click();
        assertThat(runs.views).hasSize(1);
        assertThat(text(widget)).contains("training, 0 of 4");
    }

    @Test
    void saysWhyARunIsRefused() {
        runs.refusal =
                Optional.of(new RunRefused("steps: expected at most 10 (the host's), found 99"));
        var widget = open();
        test(button("Train all 4")).click();
        assertThat(text(widget)).contains("steps: expected at most 10 (the host's), found 99.");
        assertThat(button("Train all 4").isVisible()).isTrue();
    }

    @Test
    void countsARunThatDivergedAsDoneAndGoesOnWithTheRest() {
        ended(1, 1.0, new RunOutcome.Diverged(7, 1e9));
        ended(2, 0.1, new RunOutcome.Stopped());
        var widget = open();
        assertThat(text(widget)).contains("1 of 4 done");
        assertThat(button("Train the other 3").isVisible()).isTrue();
    }

    @Test
    void takesOtherValuesInAnyOrder() {
        open();
        test(values()).setValue("0.5 0.02; 0.5");
        test(button("Train all 2")).click();
        assertThat(runs.views.values())
                .extracting(run -> run.spec().name())
                .containsExactly("rates-0-02", "rates-0-5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1, NaN | Expected a finite number above 0, found \"NaN\".",
                "0.1, -1 | Expected a finite number above 0, found \"-1\".",
                "0.1 | Each value is a run. Expected 2 to 12, so that others get their turn, found 1.",
            })
    void saysWhatIsWrongWithValues(String typed, String sentence) {
        open();
        test(values()).setValue(typed);
        assertThat(values().isInvalid()).isTrue();
        assertThat(values().getErrorMessage()).isEqualTo(sentence);
        assertThat(button("Train all 4").isVisible()).isTrue();
    }

    @Test
    void refusesThirtyValuesWithASentence() {
        open();
        test(values())
                .setValue(
                        String.join(
                                " ", IntStream.range(1, 31).mapToObj(String::valueOf).toList()));
        assertThat(values().getErrorMessage()).contains("Expected 2 to 12").contains("found 30");
    }

    private void ended(long id, double rate, RunOutcome outcome) {
        var spec = Swept.LEARNING_RATE.on(sweep().series().getFirst().spec(), rate);
        runs.views.put(
                id,
                FakeRuns.run(
                        id,
                        new Place("home", spec.name()),
                        spec,
                        RunState.ENDED,
                        Optional.of(outcome),
                        30,
                        List.of()));
    }

    private static Sweep sweep() {
        var draft = Widgets.circles(0.01).draft();
        draft.name = "rates";
        return new Sweep(
                "rates",
                Swept.LEARNING_RATE,
                RATES,
                List.of(new Entrant("adam", draft.spec())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new SourceLocation("lesson.md", 1));
    }

    private SweepWidget open() {
        var widget = new SweepWidget(Widgets.bench(runs), "home", sweep());
        UI.getCurrent().add(widget);
        return widget;
    }

    private static String text(SweepWidget widget) {
        return widget.getElement().getTextRecursively();
    }

    private SweepValues values() {
        return find(SweepValues.class).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
