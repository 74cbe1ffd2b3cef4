package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.RunControl;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.metrics.RunState;
import io.weightroom.own.Drawn;
import io.weightroom.own.Intake;
import io.weightroom.own.OwnLimits;
import io.weightroom.own.OwnSets;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Tuning;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ViewPackages(classes = OwnClassesWidgetTest.class)
class OwnClassesWidgetTest extends BrowserlessTest {

    private static final LearnerId ME = LearnerId.LOCAL;

    private final FakeRuns runs = new FakeRuns();
    private OwnSets sets = new OwnSets(Path.of("none"), OwnLimits.GENEROUS);

    @BeforeEach
    void begin(@TempDir Path home) {
        sets = new OwnSets(home, OwnLimits.GENEROUS);
    }

    @Test
    void saysWhatIsMissingBeforeItCanTrain() {
        fill(1);
        var widget = open();

        assertThat(button("Train").isEnabled()).isFalse();
        assertThat(widget.getElement().getTextRecursively())
                .contains("found 1 in Class 1 and 1 in Class 2");
    }

    @Test
    void trainsALinearLayerBehindTheBaseOnThePicturesAsTheyAre() {
        fill(5);
        open();
        test(button("Train")).click();

        var spec = runs.newest().spec();
        var pictures = (DatasetSpec.OwnPictures) spec.dataset();
        assertThat(pictures.id()).startsWith("local/things/");
        assertThat(pictures.size()).isEqualTo(32);
        assertThat(sets.split(ME, pictures.id()).test()).hasSize(2);
        assertThat(spec.layers())
                .containsExactly(
                        new LayerSpec.Pretrained("cifar-10-small", Tuning.FROZEN, Optional.empty()),
                        new LayerSpec.Linear(2));
        assertThat(button("Pause").isVisible()).isTrue();
    }

    @Test
    void becomesPauseAndResumeInTheSamePlace() {
        fill(2);
        open();
        var primary = button("Train");
        test(primary).click();
        runs.move(RunState.TRAINING, Optional.empty(), 5);
        test(primary).click();
        assertThat(primary.getText()).isEqualTo("Resume");
        assertThat(runs.controls).containsExactly(new RunControl.Pause());
    }

    @Test
    void findsARunAgainAndSaysThatPicturesCameSince() {
        fill(2);
        open();
        test(button("Train")).click();
        runs.move(RunState.ENDED, Optional.of(new RunOutcome.Completed()), 10);
        fill(3);
        UI.getCurrent().removeAll();

        var again = open();

        assertThat(again.getElement().getTextRecursively())
                .contains("You have changed the pictures since");
        assertThat(again.getElement().getAttribute("data-state")).isEqualTo("completed");
    }

    private OwnClassesWidget open() {
        var directive =
                new PictureDirective.OwnClasses(
                        "things",
                        Optional.of("cifar-10-small"),
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1));
        var widget = new OwnClassesWidget(Widgets.bench(runs, sets), "lesson", directive);
        UI.getCurrent().add(widget);
        return widget;
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void fill(int count) {
        for (var c : sets.read(ME, "things").classes()) {
            for (int i = 0; i < count; i++) {
                var file = Drawn.png(Color.RED, 8, 100L * c.id() + i);
                sets.add(ME, "things", c.id(), List.of(new Intake.Incoming("a.png", file)));
            }
        }
    }
}
