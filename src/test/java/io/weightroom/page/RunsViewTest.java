package io.weightroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.classroom.LearnerId;
import org.junit.jupiter.api.Test;

class RunsViewTest extends PageTest {

    @Test
    void saysWhereToTrainWhenThereIsNothingYet() {
        assertThat(text(navigate(RunsView.class)))
                .contains("Nothing trained yet.")
                .contains("Train it");
    }

    @Test
    void listsWhatWasTrained() {
        runs.ended(RINGS, 0.974);

        assertThat(text(navigate(RunsView.class)))
                .contains("rings 1")
                .contains("Two rings")
                .contains("done, 1 epoch")
                .contains("circles, 1,000 points, noise 0.03")
                .contains("linear 8 · relu · linear 2")
                .contains("adam, learning rate 0.01, batch 64, 1 epoch, seed 42")
                .contains("97.4 %")
                .contains("1.50 s");
    }

    @Test
    void leavesOutRunsThatNeverTookAStep() {
        runs.stoppedBeforeItsFirstStep(RINGS);

        assertThat(text(navigate(RunsView.class))).contains("Nothing trained yet.");
    }

    @Test
    void keepsARunWhoseDeletionIsUndone() {
        runs.ended(RINGS, 0.974);
        var view = navigate(RunsView.class);

        test(find(NativeButton.class).withText("Delete").single()).click();
        assertThat(text(view)).contains("Nothing trained yet.");

        press("Undo");
        assertThat(text(view)).contains("rings 1");
        assertThat(runs.all(LearnerId.LOCAL)).hasSize(1);
    }

    @Test
    void deletesARunForGoodWhenThePageIsLeft() {
        runs.ended(RINGS, 0.974);
        navigate(RunsView.class);

        test(find(NativeButton.class).withText("Delete").single()).click();
        assertThat(runs.all(LearnerId.LOCAL)).hasSize(1);

        find(Toast.class).single().removeFromParent();
        assertThat(runs.all(LearnerId.LOCAL)).isEmpty();
    }
}
