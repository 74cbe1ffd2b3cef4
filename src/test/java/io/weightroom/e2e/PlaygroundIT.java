package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Train a network on points, change it on the way, go back, and share what was set. */
class PlaygroundIT extends BrowserTest {

    private Locator open(String query) {
        visit("/playground" + query);
        var playground = widget("playground");
        assertThat(state(playground)).containsText("initial weights");
        return playground;
    }

    private static Locator choice(Locator playground, String label) {
        return playground.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
    }

    private static Locator scrubber(Locator playground) {
        return playground.getByRole(
                AriaRole.SLIDER,
                new Locator.GetByRoleOptions().setName("Recorded moment of the run"));
    }

    private static int epoch(Locator playground) {
        var words = playground.locator(".pg-moment b").innerText();
        return (int) Double.parseDouble(words.replaceAll("[^0-9.]", ""));
    }

    /** Loss of the training split at the shown moment. */
    private static double trainLoss(Locator playground) {
        var loss =
                playground
                        .locator(".pg-readouts tr")
                        .filter(new Locator.FilterOptions().setHasText("train"))
                        .locator("td")
                        .first();
        assertThat(loss).hasText(Pattern.compile("[0-9.e-]+"));
        return Double.parseDouble(loss.innerText());
    }

    /** The same once the pictures have come to rest at the newest moment. */
    private double restingLoss(Locator playground) {
        var seen = new double[] {Double.NaN};
        page.waitForCondition(
                () -> {
                    double before = seen[0];
                    seen[0] = trainLoss(playground);
                    page.waitForTimeout(1_000);
                    return before == seen[0] && trainLoss(playground) == before;
                });
        return seen[0];
    }

    @Test
    void learnsGoesBackAndTrainsOnFromThere() {
        var playground = open("?v=1&seed=3&lr=0.1&batch=5");
        double before = trainLoss(playground);
        button(playground, "Train").click();
        assertThat(state(playground)).containsText("training, epoch");
        page.waitForCondition(() -> epoch(playground) > 30 && trainLoss(playground) < before / 2);
        button(playground, "Pause").click();
        assertThat(state(playground)).containsText("paused");
        restingLoss(playground);
        int paused = epoch(playground);

        scrubber(playground).focus();
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("ArrowLeft");
        }
        page.waitForCondition(() -> epoch(playground) < paused);

        button(playground, "Train on from here").click();
        assertThat(state(playground)).containsText("training, epoch");
        button(playground, "Pause").click();
        assertThat(state(playground)).containsText("paused");
        button(playground, "Rewind").click();
        assertThat(state(playground)).containsText("initial weights");
        page.waitForCondition(() -> trainLoss(playground) == before);
    }

    @Test
    void keepsTheNetworkWhereTheOptimizerChanges() {
        var playground = open("?v=1&seed=5");
        button(playground, "Train").click();
        assertThat(state(playground)).containsText(Pattern.compile("epoch [2-9]\\d of"));
        choice(playground, "Optimizer").selectOption("adam");
        assertThat(state(playground))
                .containsText(Pattern.compile("training, epoch ([2-9]\\d|\\d{3}) of"));
        button(playground, "Pause").click();
        assertThat(state(playground)).containsText("paused");
        assertThat(page).hasURL(Pattern.compile("optimizer=adam"));

        button(playground, "Undo").click();
        assertThat(choice(playground, "Optimizer")).hasValue("sgd");
    }

    @Test
    void anAddressRestoresTheSetUpInAnotherBrowser() {
        var playground = open("");
        choice(playground, "Optimizer").selectOption("momentum");
        button(playground, "The spiral").click();
        assertThat(page).hasURL(Pattern.compile("data=spirals"));
        var address = page.url();
        double loss = restingLoss(playground);

        page.navigate(address);
        assertThat(state(widget("playground"))).containsText("initial weights");
        assertThat(choice(widget("playground"), "Optimizer")).hasValue("adam");
        page.waitForCondition(() -> trainLoss(widget("playground")) == loss);
    }

    @Test
    void saysWhatAnAddressOfNonsenseAskedFor() {
        var playground = open("?v=9&data=squares&lr=NaN&net=1000-relu&seed=4");

        assertThat(playground.locator(".wr-note").first()).containsText("another version (9)");
        assertThat(playground.locator(".wr-note").first())
                .containsText("lr: expected a number above 0");
    }

    @Test
    void readsATableAndRefusesABadOne() {
        var playground = open("?v=1&seed=6");
        button(playground, "own").click();
        var table = new StringBuilder("height,weight,kind\n");
        for (int i = 0; i < 40; i++) {
            table.append(i).append(',').append(i * i % 17).append(i < 20 ? ",cat\n" : ",dog\n");
        }
        playground.getByText("Points from a CSV").click();
        var entry = playground.getByLabel("CSV text");
        entry.fill("1,2,a\n=SUM(A1),2,b");
        button(playground, "Use these points").click();
        assertThat(playground).containsText("Line 2: expected a number, found a formula");

        entry.fill(table.toString());
        button(playground, "Use these points").click();
        assertThat(playground).containsText("40 rows");
        button(playground, "Train").click();
        assertThat(state(playground)).containsText("training, epoch");
    }

    @Test
    void isTheSameCurveWithPyTorch() {
        var scratch = open("?v=1&seed=8&engine=scratch");
        for (int i = 0; i < 3; i++) {
            button(scratch, "One epoch").click();
            assertThat(state(scratch)).containsText("step " + (i + 1) * 25);
        }
        assertThat(scratch.locator(".pg-moment")).containsText("step 75");
        double plainJava = restingLoss(scratch);
        var torch = open("?v=1&seed=8&engine=torch");
        for (int i = 0; i < 3; i++) {
            button(torch, "One epoch").click();
            assertThat(state(torch)).containsText("step " + (i + 1) * 25);
        }
        assertThat(torch.locator(".pg-moment")).containsText("step 75");
        assertThat(restingLoss(torch)).isEqualTo(plainJava);
    }
}
