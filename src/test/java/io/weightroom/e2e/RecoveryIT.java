package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.Machines;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a learner sees when a process dies. */
class RecoveryIT extends BrowserTest {

    @Autowired private Machines machines;
    @Autowired private Runs runs;

    @Test
    void goesOnAndReadsDrawingsWhileTheTrainerStartsAgain() {
        visit("/");
        var train = widget("train");
        begin(train, "12");
        assertThat(state(train)).containsText("epoch 3", within(180_000));
        draw(0.3);

        long pid = machines.all().getFirst().pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertThat(state(train)).containsText("reconnecting");
        draw(0.6);
        assertThat(state(train)).containsText("reconnecting");

        assertThat(state(train)).containsText("training", within(180_000));
        assertThat(state(train)).containsText("done, 12 epochs", within(180_000));
        assertThat(machines.all().getFirst().pid()).isNotEqualTo(pid);
        assertThat(runs.all(LearnerId.LOCAL))
                .extracting(RunView::outcome)
                .containsExactly(Optional.of(new RunOutcome.Completed()));
        assertThat(runs.all(LearnerId.LOCAL).getFirst().epochs()).hasSize(12);
    }

    @Test
    void saysThatTheServerIsAwayAndComesBackByItself() {
        visit("/lessons/first-network");
        var train = widget("train").first();
        assertThat(train.locator(".apexcharts-canvas").first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        context.setOffline(true);
        assertThat(page.getByText("Connection lost, connecting again")).isVisible();
        context.setOffline(false);
        assertThat(page.getByText("Connection lost, connecting again")).isHidden();
        assertThat(button(train, "Train")).isVisible();
    }

    private static void begin(Locator train, String howMany) {
        var epochs = train.getByLabel("Epochs").last();
        epochs.fill(howMany);
        epochs.press("Enter");
        button(train, "Train").click();
    }

    /** One more stroke, and an answer to it. */
    private void draw(double where) {
        var pad = widget("draw");
        var meters = pad.getByRole(AriaRole.METER);
        var canvas = pad.locator("canvas").first();
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        var before = where < 0.5 ? "" : meters.first().getAttribute("aria-valuenow");
        page.mouse().move(box.x + box.width * where, box.y + box.height * 0.2);
        page.mouse().down();
        page.mouse().move(box.x + box.width * where, box.y + box.height * 0.8);
        page.mouse().up();
        assertThat(meters).hasCount(10);
        assertThat(meters.first())
                .hasAttribute(
                        "aria-valuenow", Pattern.compile("(?!" + Pattern.quote(before) + "$).+"));
    }
}
