package io.weightroom.farm.fleet;

import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.Reports;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Message;
import io.weightroom.farm.wire.MessageJson;
import io.weightroom.metrics.RunOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fleet makes of what trainers say; they are played by hand here. */
class FleetTest {

    private static final RunReport.Opened OPENED = new RunReport.Opened(1, "none", 1, 42, 10);

    @TempDir private Path home;

    private final Reports reports = new Reports();
    private Fleet fleet;
    private Address broker;

    /** Its one process only writes down where the broker is. */
    @BeforeEach
    void open() throws Exception {
        var address = home.resolve("address");
        var part = home.resolve("part");
        var shell = "head -n 1 > '%s'; mv '%s' '%s'; cat".formatted(part, part, address);
        fleet =
                new Fleet(
                        "127.0.0.1",
                        0,
                        List.of(
                                new TrainerStart(
                                        "shell",
                                        List.of("sh", "-c", shell),
                                        home.resolve("log"),
                                        home.resolve("slices"))));
        fleet.listen(reports::add);
        fleet.start();
        while (!Files.exists(address)) {
            Thread.sleep(5);
        }
        broker = MessageJson.read(Files.readAllBytes(address), Address.class);
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    private HandTrainer trainer(String id) throws IOException, InterruptedException {
        return trainer(id, id);
    }

    /** Returns when the fleet has heard of it. */
    private HandTrainer trainer(String id, String name) throws IOException, InterruptedException {
        var trainer = new HandTrainer(broker, id, name, 7);
        while (fleet.all().stream().noneMatch(m -> m.name().equals(name))) {
            Thread.sleep(1);
        }
        return trainer;
    }

    private static RunOrder order(long run) {
        return new RunOrder(
                run,
                "learner",
                circles("circles", 3),
                List.of(),
                Optional.empty(),
                Double.POSITIVE_INFINITY,
                false,
                false);
    }

    private static void isOrdered(HandTrainer trainer, long run) throws InterruptedException {
        assertThat(trainer.next())
                .isInstanceOfSatisfying(
                        Message.Train.class, t -> assertThat(t.order()).isEqualTo(order(run)));
    }

    @Test
    void keepsARunAndWhatIsWantedOfItForTheFirstTrainer() throws Exception {
        fleet.submit(order(1));
        fleet.control(1, new RunControl.Pause());
        fleet.control(1, new RunControl.SetLearningRate(0.5));
        try (var trainer = trainer("a")) {
            isOrdered(trainer, 1);
            assertThat(trainer.next()).isEqualTo(new Message.Control(1, new RunControl.Pause()));
            assertThat(trainer.next())
                    .isEqualTo(new Message.Control(1, new RunControl.SetLearningRate(0.5)));
        }
    }

    @Test
    void stopsARunThatWaits() throws Exception {
        fleet.submit(order(1));
        fleet.control(1, new RunControl.Stop());
        assertThat(reports.take(1, RunReport.Ended.class).outcome())
                .isEqualTo(new RunOutcome.Stopped());
        fleet.submit(order(2));
        try (var trainer = trainer("a")) {
            isOrdered(trainer, 2);
        }
    }

    @Test
    void forgetsARunThatIsDeletedWhileItWaits() throws Exception {
        fleet.submit(order(1));
        fleet.discard(1);
        fleet.submit(order(2));
        try (var trainer = trainer("a")) {
            assertThat(trainer.next()).isEqualTo(new Message.Discard(1));
            isOrdered(trainer, 2);
        }
        assertThat(reports.of(1)).isEmpty();
    }

    @Test
    void hearsOfARunOnlyFromTheTrainerThatHasIt() throws Exception {
        fleet.submit(order(1));
        try (var holder = trainer("a");
                var other = trainer("b")) {
            isOrdered(holder, 1);
            other.tell(new RunReport.Opened(1, "wrong", 1, 42, 10));
            other.tell(new RunReport.Ended(1, new RunOutcome.Completed(), 1));
            fleet.submit(order(2));
            isOrdered(other, 2);
            other.tell(new RunReport.Opened(2, "none", 1, 42, 10));
            reports.take(2, RunReport.Opened.class);
            holder.tell(OPENED);

            assertThat(reports.take(1, RunReport.Opened.class)).isEqualTo(OPENED);
        }
    }

    @Test
    void hearsNoMoreOfARunThatIsDeleted() throws Exception {
        try (var trainer = trainer("a")) {
            fleet.submit(order(1));
            isOrdered(trainer, 1);
            trainer.tell(OPENED);
            reports.take(1, RunReport.Opened.class);
            fleet.discard(1);
            assertThat(trainer.next()).isEqualTo(new Message.Discard(1));
            trainer.tell(OPENED);
            trainer.say(new Message.Gone("a", "was killed", List.of(1L)));
            try (var next = trainer("b")) {
                fleet.submit(order(2));
                isOrdered(next, 2);
            }

            assertThat(reports.of(1)).isEmpty();
        }
    }

    @Test
    void loseARunOnceWhereItsEndCameFirst() throws Exception {
        try (var trainer = trainer("a")) {
            fleet.submit(order(1));
            fleet.submit(order(2));
            isOrdered(trainer, 1);
            isOrdered(trainer, 2);
            var ended = new RunReport.Ended(1, new RunOutcome.Completed(), 1);
            trainer.tell(ended);
            trainer.say(new Message.Gone("a", "was killed", List.of()));
            trainer.say(new Message.Gone("a", "was killed", List.of()));
            trainer.tell(new RunReport.Ended(2, new RunOutcome.Completed(), 1));

            reports.await(2, RunReport.Lost.class);
            try (var next = trainer("b")) {
                fleet.submit(order(3));
                isOrdered(next, 3);
            }
            assertThat(reports.of(1)).containsExactly(ended);
            assertThat(reports.of(2))
                    .containsExactly(new RunReport.Lost(2, "was killed", false, false));
        }
    }

    @Test
    void tellsOfEveryLostRunWhateverAListenerDoes() throws Exception {
        fleet.listen(
                report -> {
                    throw new IllegalStateException("a listener that fails");
                });
        fleet.listen(reports::add);
        try (var trainer = trainer("a")) {
            fleet.submit(order(1));
            fleet.submit(order(2));
            isOrdered(trainer, 1);
            trainer.say(new Message.Gone("a", "was killed", List.of(1L)));

            var first = new RunReport.Lost(1, "was killed", true, true);
            reports.await(2, RunReport.Lost.class);
            assertThat(reports.of(1)).containsExactly(first, first);
        }
    }

    /** Its line broke on its side only, and it comes again before it is missed. */
    @Test
    void takesAProcessThatComesAgainForTheSame() throws Exception {
        try (var before = trainer("a", "place");
                var elsewhere = trainer("c", "other place")) {
            fleet.submit(order(1));
            isOrdered(before, 1);
            fleet.submit(order(2));
            isOrdered(elsewhere, 2);
            try (var again = trainer("b", "place")) {
                assertThat(reports.take(1, RunReport.Lost.class).how()).isEqualTo("lost its line");
                before.tell(OPENED);
                fleet.submit(order(3));
                isOrdered(again, 3);
            }
            assertThat(reports.of(1)).isEmpty();
            assertThat(reports.of(2)).isEmpty();
        }
    }

    @Test
    void trustsNobodyWhoseProcessIsGone() throws Exception {
        fleet.submit(order(1));
        try (var dead = new HandTrainer(broker, "a", "shell", 1);
                var alive = trainer("b")) {
            isOrdered(alive, 1);
            assertThat(dead.isTold()).isFalse();
        }
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() throws Exception {
        try (var trainer = trainer("a")) {
            fleet.submit(order(1));
            isOrdered(trainer, 1);
            for (var text : List.of("", "null", "no json", "{\"kind\":\"Gossip\"}")) {
                trainer.say(text.getBytes(StandardCharsets.UTF_8));
            }
            trainer.tell(OPENED);

            assertThat(reports.take(1, RunReport.Opened.class)).isEqualTo(OPENED);
        }
    }

    @Test
    void givesADrainedTrainerNothingUntilItIsRestarted() throws Exception {
        try (var trainer = trainer("a")) {
            fleet.submit(order(1));
            isOrdered(trainer, 1);
            fleet.drain("a");
            assertThat(trainer.next()).isEqualTo(new Message.PutAside(false));
            fleet.submit(order(2));
            trainer.say(new Message.Farewell("a"));
            assertThat(reports.take(1, RunReport.Lost.class).how()).isEqualTo("was put aside");
            fleet.submit(order(1));
            fleet.restart("a");
            assertThat(trainer.next()).isEqualTo(new Message.PutAside(true));
            assertThat(trainer.isTold()).isFalse();
        }
        try (var next = trainer("b")) {
            isOrdered(next, 2);
            isOrdered(next, 1);
        }
    }
}
