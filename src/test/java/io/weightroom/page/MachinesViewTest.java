package io.weightroom.page;

import static io.weightroom.page.PaperMachines.paused;
import static io.weightroom.page.PaperMachines.ready;
import static io.weightroom.page.PaperMachines.training;
import static io.weightroom.page.PaperMachines.view;
import static io.weightroom.page.PaperMachines.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.farm.MachineView.Held;
import io.weightroom.farm.MachineView.State;
import io.weightroom.host.HostRequests;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@Import(MachinesViewTest.Machinery.class)
class MachinesViewTest extends PageTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Machinery {
        @Bean
        @Primary
        PaperMachines paperMachines() {
            return new PaperMachines();
        }

        @Bean
        @Primary
        AnyHost anyHost(HostRequests requests) {
            return new AnyHost(requests);
        }
    }

    static final class AnyHost extends HostCheck {
        private boolean host;

        AnyHost(HostRequests requests) {
            super(requests);
        }

        @Override
        public boolean isHost() {
            return host;
        }
    }

    @Autowired private PaperMachines machines;
    @Autowired private AnyHost host;

    @BeforeEach
    void sitAtTheMachine() {
        host.host = true;
        machines.views.clear();
        machines.told.clear();
        machines.deaf = false;
        machines.waiting = 0;
    }

    private static void aSecondLater() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    @Test
    void showsWhatATrainerDoes() {
        machines.views.add(
                ready(
                        "trainer-1",
                        waiting(43, "bob", 0.5),
                        waiting(42, "ada", 0.25),
                        training(41, "cyd"),
                        paused(40, "dan")));

        assertThat(text(navigate(MachinesView.class)))
                .contains("trainer-1", "training", "cpu", "4711")
                .contains("612 MB (153 MB Java’s)")
                .contains("Lane 1", "97.3 %", "run 41 of cyd")
                .contains("Lane 2", "0.0 %", "free")
                .contains("4 runs: 1 training, 2 waiting (the longest for 0.50 s), 1 paused.")
                .contains("waits 0.25 s")
                .contains("12.3 s")
                .contains("What each learner may use", "10,000,000");
    }

    @Test
    void followsTheTrainersOnceASecond() {
        machines.views.add(ready("trainer-1"));
        var page = navigate(MachinesView.class);
        assertThat(text(page)).contains("ready, nothing to train").contains("No runs are with it.");

        machines.views.set(0, ready("trainer-1", training(41, "ada")));
        machines.views.add(ready("trainer-2"));
        aSecondLater();
        assertThat(text(page)).contains("One run is with it.").contains("trainer-2");

        machines.views.removeFirst();
        aSecondLater();
        assertThat(text(page)).doesNotContain("trainer-1").contains("trainer-2");
    }

    @Test
    void countsTheRunsThatNoTrainerHas() {
        machines.views.add(view("trainer-1", 0, State.STARTING, 0, List.of()));
        var page = navigate(MachinesView.class);
        assertThat(text(page)).doesNotContain("for a trainer");

        machines.waiting = 3;
        aSecondLater();
        assertThat(text(page)).contains("3 runs wait for a trainer.");
    }

    @Test
    void saysNothingThatATrainerHasNotTold() {
        machines.views.add(view("trainer-1", 0, State.STARTING, 0, List.of()));
        machines.views.add(view("trainer-2", 17, State.READY, 0, List.of()));

        assertThat(text(navigate(MachinesView.class)))
                .contains("starting", "not known yet")
                .doesNotContain(" MB,")
                .doesNotContain("%");
    }

    @Test
    void showsNoLanesOfATrainerThatIsLost() {
        var lanes = ready("x").lanes();
        machines.views.add(
                view("trainer-1", 0, State.LOST, 612L << 20, lanes, waiting(41, "ada", 3)));

        assertThat(text(navigate(MachinesView.class)))
                .contains("lost: its process has ended, and another one is coming")
                .contains("waits 3.00 s")
                .doesNotContain("612 MB")
                .doesNotContain("Lane 1");
    }

    @Test
    void asksBeforeItInterruptsRuns() {
        machines.views.add(ready("trainer-1", training(41, "ada"), waiting(42, "bob", 1)));
        var page = navigate(MachinesView.class);

        press("Drain");
        assertThat(machines.told).isEmpty();
        assertThat(text(page)).contains("Its 2 runs are put aside with checkpoints");
        press("Leave it as it is");
        assertThat(machines.told).isEmpty();

        press("Restart");
        press("Restart it");
        assertThat(machines.told).containsExactly("restart trainer-1");
        assertThat(button("Drain").isEnabled()).isFalse();
        assertThat(button("Restart").isEnabled()).isFalse();
        assertThat(text(page)).contains("restarting");

        machines.views.set(0, view("trainer-1", 0, State.STARTING, 0, List.of()));
        aSecondLater();
        assertThat(text(page)).contains("starting");
        assertThat(button("Restart").isEnabled()).isTrue();
    }

    @Test
    void restartsADrainedTrainerWithoutAQuestion() {
        machines.views.add(
                view("trainer-1", 4711, State.DRAINED, 1 << 30, List.of(), waiting(41, "ada", 9)));
        var page = navigate(MachinesView.class);
        assertThat(text(page)).contains("its runs wait until you restart it").contains("1.00 GB");
        assertThat(button("Drain").isEnabled()).isFalse();

        press("Restart");
        assertThat(machines.told).containsExactly("restart trainer-1");
    }

    @Test
    void showsTheFirstOfManyRunsAndAllOnRequest() {
        machines.views.add(
                ready(
                        "trainer-1",
                        IntStream.rangeClosed(1, 64)
                                .mapToObj(i -> waiting(i, "learner " + i, 1))
                                .toArray(Held[]::new)));
        var page = navigate(MachinesView.class);
        assertThat(text(page)).contains("64 runs", "learner 10").doesNotContain("learner 11");

        press("Show all 64");
        assertThat(text(page)).contains("learner 64");
    }

    @Test
    void saysWhereThereIsNoTrainer() {
        assertThat(text(navigate(MachinesView.class))).contains("No trainer is there.");
    }

    @Test
    void keepsWhatItKnewWhileTheTrainersDoNotAnswer() {
        machines.views.add(ready("trainer-1"));
        var page = navigate(MachinesView.class);
        machines.deaf = true;
        aSecondLater();
        assertThat(text(page))
                .contains("The trainers could not be asked how they are.")
                .contains("trainer-1");

        machines.deaf = false;
        aSecondLater();
        assertThat(text(page)).doesNotContain("could not be asked");
    }

    @Test
    void isForTheHostAlone() {
        host.host = false;
        machines.views.add(ready("trainer-1"));

        assertThat(text(navigate(MachinesView.class)))
                .contains("This page is for the host")
                .doesNotContain("trainer-1")
                .doesNotContain("What each learner may use");
    }

    private NativeButton button(String text) {
        return find(NativeButton.class).withText(text).single();
    }
}
