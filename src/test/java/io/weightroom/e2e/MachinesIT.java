package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.weightroom.farm.MachineView.Held;
import io.weightroom.farm.MachineView.Lane;
import io.weightroom.farm.MachineView.State;
import io.weightroom.page.PaperMachines;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The host looks after the trainers of a class, on a wide screen and on a phone. */
@Import(MachinesIT.Machinery.class)
class MachinesIT extends BrowserTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Machinery {
        @Bean
        @Primary
        PaperMachines paperMachines() {
            return new PaperMachines();
        }
    }

    @Autowired private PaperMachines machines;

    @BeforeEach
    void fillTheRoom() {
        machines.views.clear();
        machines.told.clear();
        var runs =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(
                                i ->
                                        i < 21
                                                ? PaperMachines.waiting(
                                                        100 + i, "learner " + i, 0.41 - i * 0.02)
                                                : i < 23
                                                        ? PaperMachines.training(
                                                                100 + i, "learner " + i)
                                                        : PaperMachines.paused(
                                                                100 + i, "learner " + i))
                        .toArray(Held[]::new);
        machines.views.add(
                PaperMachines.view(
                        "trainer-1",
                        4711,
                        State.READY,
                        1_234L << 20,
                        List.of(
                                new Lane(1, OptionalLong.of(121), 0.973),
                                new Lane(2, OptionalLong.of(122), 0.914),
                                new Lane(3, OptionalLong.empty(), 0.082)),
                        runs));
        machines.views.add(
                PaperMachines.view(
                        "trainer-2",
                        0,
                        State.LOST,
                        0,
                        List.of(),
                        PaperMachines.waiting(99, "ada", 2.5)));
    }

    @Test
    void showsAndDrainsATrainer() {
        visit("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Machines")).click();
        assertThat(page.getByRole(AriaRole.METER)).hasCount(3);
        assertThat(page.getByText("24 runs: 2 training, 20 waiting")).isVisible();
        picture("machines-light");

        page.getByLabel("Drain trainer-1").click();
        picture("machines-confirm");
        page.getByText("Drain it").click();
        assertThat(page.getByText("draining: its runs are put aside")).isVisible();
        Assertions.assertThat(machines.told).containsExactly("drain trainer-1");
    }

    @Test
    void followsWithoutAReload() {
        visit("/class/machines");
        assertThat(page.getByRole(AriaRole.METER)).hasCount(3);
        machines.views.set(0, PaperMachines.ready("trainer-1"));
        assertThat(page.getByText("ready, nothing to train")).isVisible();
        assertThat(page.getByRole(AriaRole.METER)).hasCount(2);
    }

    @Test
    void fitsAPhone() {
        page.setViewportSize(390, 844);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        visit("/class/machines");
        assertThat(page.getByRole(AriaRole.METER)).hasCount(3);
        picture("machines-phone-dark");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
}
