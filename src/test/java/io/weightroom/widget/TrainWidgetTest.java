package io.weightroom.widget;

import static io.weightroom.lesson.Hyperparameter.EPOCHS;
import static io.weightroom.lesson.Hyperparameter.LAYERS;
import static io.weightroom.lesson.Hyperparameter.LEARNING_RATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.Place;
import io.weightroom.runs.TooManyRuns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = TrainWidgetTest.class)
class TrainWidgetTest extends BrowserlessTest {

    private final FakeRuns runs = new FakeRuns();

    @Test
    void isReadyBeforeARun() {
        var widget = open();
        assertThat(state(widget)).isEqualTo("ready");
        assertThat(widget.getElement().getAttribute("data-widget")).isEqualTo("train");
        assertThat(button("Stop").isEnabled()).isFalse();
    }

    @Test
    void trainBecomesPauseAndResumeInTheSamePlace() {
        var widget = open();
        var primary = button("Train");
        test(primary).click();
        assertThat(primary.getText()).isEqualTo("Pause");
        assertThat(state(widget)).startsWith("training");
        runs.move(RunState.TRAINING, Optional.empty(), 5);
        test(primary).click();
        assertThat(primary.getText()).isEqualTo("Resume");
        assertThat(state(widget)).isEqualTo("paused, epoch 1 of 3, step 5");
    }

    @Test
    void stepsOneBatchFromTheInitialWeights() {
        var widget = open();
        test(button("Step")).click();
        assertThat(runs.controls).containsExactly(new RunControl.StepBatches(1));
        assertThat(state(widget)).isEqualTo("paused, epoch 1 of 3, step 1");
    }

    @Test
    void resetKeepsTheRunAndWaitsAtTheInitialWeights() {
        var widget = open();
        test(button("Train")).click();
        runs.move(RunState.TRAINING, Optional.empty(), 5);
        test(button("Reset")).click();
        assertThat(runs.views).hasSize(2);
        assertThat(state(widget)).isEqualTo("ready, at its initial weights");
        assertThat(runs.newest().spec()).isEqualTo(runs.views.get(1L).spec());
    }

    @Test
    void refusesALearningRateOfZeroAtTheField() {
        open(LEARNING_RATE);
        for (var value : new String[] {"0", "-1", "", "NaN", "fast"}) {
            var rate = field("Learning rate");
            rate.setValue(value);
            test(button("Train")).click();
            assertThat(rate.isInvalid()).as(value).isTrue();
            assertThat(rate.getErrorMessage()).endsWith(".");
        }
        assertThat(runs.views).isEmpty();
    }

    @Test
    void takesALearningRateAsItIsWritten() {
        open(LEARNING_RATE);
        field("Learning rate").setValue("1e9");
        test(button("Train")).click();
        assertThat(runs.newest().spec().learningRate()).isEqualTo(1e9);
    }

    @Test
    void changesTheLearningRateOfARunThatGoesOn() {
        open(LEARNING_RATE);
        test(button("Train")).click();
        runs.move(RunState.TRAINING, Optional.empty(), 5);
        test(button("Pause")).click();
        test(field("Learning rate")).setValue("0.5");
        assertThat(runs.controls).contains(new RunControl.SetLearningRate(0.5));
        assertThat(runs.views).hasSize(1);
    }

    @Test
    void saysWhichLayerItCannotRead() {
        open(LAYERS);
        field("Layers").setValue("linear 8, rely, linear 2");
        test(button("Train")).click();
        assertThat(field("Layers").getErrorMessage()).contains("rely").contains("did you mean");
        assertThat(runs.views).isEmpty();
    }

    @Test
    void submitsWhatTheLearnerHasTurned() {
        open(EPOCHS);
        field("Epochs").setValue("7");
        test(button("Train")).click();
        assertThat(runs.newest().spec().epochs()).isEqualTo(7);
    }

    @Test
    void offersToPauseAnotherRunWhereThereAreTooMany() {
        var elsewhere =
                runs.submit(
                        LearnerId.LOCAL, new Place("digits", "mlp"), Widgets.circles(0.01), false);
        var widget = open();
        runs.refusal = Optional.of(new TooManyRuns("runs: expected one", List.of(elsewhere)));
        test(button("Train")).click();

        assertThat(all(widget.getElement()))
                .anyMatch(element -> element.getTextRecursively().contains("mlp, run 1 (digits)"));
        assertThat(state(widget)).isEqualTo("ready");

        runs.refusal = Optional.empty();
        test(button("Pause")).click();
        assertThat(runs.controls).containsExactly(new RunControl.Pause());
        test(button("Train")).click();
        assertThat(state(widget)).startsWith("training");
        assertThat(find(Button.class).withText("Pause").all()).hasSize(1);
    }

    @Test
    void explainsADivergedRun() {
        open();
        test(button("Train")).click();
        runs.move(
                RunState.ENDED,
                Optional.of(new RunOutcome.Diverged(3, Double.POSITIVE_INFINITY)),
                3);
        var again = open();
        assertThat(state(again)).isEqualTo("diverged at step 3");
        assertThat(all(again.getElement()))
                .anyMatch(
                        element ->
                                "alert".equals(element.getAttribute("role"))
                                        && element.getText().contains("too large"));
    }

    @Test
    void findsItsRunAgainOnAnotherPage() {
        open();
        test(button("Train")).click();
        assertThat(state(open())).startsWith("training");
    }

    @Test
    void stopsWatchingWhenItLeavesThePage() {
        var widget = open();
        test(button("Train")).click();
        assertThat(runs.watchers).isPositive();
        widget.removeFromParent();
        assertThat(runs.watchers).isZero();
    }

    private TrainWidget open(io.weightroom.lesson.Hyperparameter... adjustable) {
        UI.getCurrent().removeAll();
        var widget = new TrainWidget(Widgets.bench(runs), "home", Widgets.train(adjustable));
        UI.getCurrent().add(widget);
        return widget;
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private TextField field(String label) {
        return find(TextField.class).withCondition(f -> label.equals(f.getLabel())).single();
    }

    private static String state(Component widget) {
        return all(widget.getElement())
                .filter(element -> "status".equals(element.getAttribute("role")))
                .map(Element::getText)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(
                Stream.of(element), element.getChildren().flatMap(TrainWidgetTest::all));
    }
}
