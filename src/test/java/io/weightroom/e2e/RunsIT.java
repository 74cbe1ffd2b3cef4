package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The list of runs: find, compare, throw away, take back. */
class RunsIT extends BrowserTest {

    @Test
    void comparesAndDeletesRuns() {
        visit("/runs");
        assertThat(page.getByText("Nothing trained yet")).isVisible();

        visit("/lessons/first-network");
        trainToTheEnd("No hidden layer");
        trainToTheEnd("A hidden layer of 8 neurons");

        visit("/runs");
        assertThat(rows()).hasCount(2);
        choose("line 1");
        assertThat(page.locator("wr-comparison")).isHidden();
        choose("circles 1");
        assertThat(page.locator("wr-comparison polyline")).hasCount(4);

        delete();
        assertThat(rows()).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
        assertThat(rows()).hasCount(2);

        delete();
        assertThat(rows()).hasCount(1);
        // The offer to undo came with that; the row is deleted when it goes.
        assertThat(page.locator(".wr-toast")).isHidden();
        page.reload();
        assertThat(rows()).hasCount(1);
        assertThat(row("circles 1")).isVisible();

        row("circles 1").getByText("Repeat").click();
        assertThat(rows()).hasCount(2);
        assertThat(row("circles 2")).containsText("done", within(180_000));
    }

    private Locator rows() {
        return page.locator(".wr-run-table tbody tr");
    }

    private Locator row(String run) {
        return rows().filter(new Locator.FilterOptions().setHasText(run));
    }

    private void choose(String run) {
        row(run).getByRole(AriaRole.CHECKBOX).check();
    }

    private void delete() {
        row("line 1").getByText("Delete").click();
    }
}
