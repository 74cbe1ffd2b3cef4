package io.weightroom.farm.node;

import static io.weightroom.farm.TestSpecs.circles;
import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.FakeEngine;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.TestSpecs;
import io.weightroom.farm.trainer.Slices;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Message;
import io.weightroom.farm.wire.MessageJson;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerNodeTest {

    @TempDir private Path home;

    private final FakeEngine engine = new FakeEngine(1_000_000);
    private WebByHand web;
    private TrainerNode node;
    private PipedOutputStream input;
    private Thread running;

    @BeforeEach
    void open() throws IOException {
        web = new WebByHand();
        node = newNode();
        input = new PipedOutputStream();
        var in = new PipedInputStream(input);
        Thread.ofPlatform().daemon().start(() -> node.follow(in));
        running = Thread.ofPlatform().daemon().start(node::run);
    }

    private TrainerNode newNode() throws IOException {
        return new TrainerNode(
                new Workshop(
                        "trainer-1",
                        TestSpecs.datasets(),
                        engine,
                        () -> 2,
                        home.resolve("checkpoints"),
                        Slices.create(home.resolve("slices"))));
    }

    @AfterEach
    void close() {
        node.close();
        web.close();
        assertThat(engine.openSessions).hasValue(0);
        assertThat(engine.breaches).isEmpty();
    }

    private void tell(Address address) throws IOException {
        input.write(MessageJson.write(address));
        input.write('\n');
        input.flush();
    }

    private static Message.Train order(long run) {
        return new Message.Train(
                new RunOrder(
                        run,
                        "learner",
                        circles("circles", 10_000),
                        List.of(),
                        Optional.empty(),
                        Double.POSITIVE_INFINITY,
                        false,
                        false));
    }

    private Message.Hello helloWithARun() throws IOException, InterruptedException {
        tell(web.address());
        var hello = web.take(Message.Hello.class);
        web.send(hello, order(1));
        web.take(RunReport.EpochEnded.class);
        return hello;
    }

    @Test
    void putsAllAsideAndEndsWithItsStandardInput() throws Exception {
        var hello = helloWithARun();
        input.close();
        var saved = web.take(RunReport.Saved.class);
        var farewell = web.take(Message.Farewell.class);

        assertThat(saved.checkpoint()).exists();
        assertThat(farewell.trainer()).isEqualTo(hello.trainer());
        assertThat(running.join(Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void putsAllAsideAndComesAgainWhereTheBrokerIsAtAnotherAddress() throws Exception {
        var first = helloWithARun();
        web.close();
        web = new WebByHand();
        tell(web.address());
        var again = web.take(Message.Hello.class);

        assertThat(again.trainer()).isNotEqualTo(first.trainer());
        assertThat(again.pid()).isEqualTo(first.pid());
        assertThat(engine.openSessions.get()).isLessThanOrEqualTo(1);
        try (var files = Files.list(home.resolve("checkpoints/1"))) {
            assertThat(files).isNotEmpty();
        }
        web.send(again, order(2));
        assertThat(web.take(RunReport.Opened.class).run()).isEqualTo(2);
    }

    @Test
    void leavesOutACommandThatItDoesNotUnderstand() throws Exception {
        tell(web.address());
        var hello = web.take(Message.Hello.class);
        for (var text : List.of("", "null", "no json", "{\"kind\":\"Dance\"}")) {
            web.send(hello, text.getBytes(StandardCharsets.UTF_8));
        }
        web.send(hello, order(1));

        assertThat(web.take(RunReport.Opened.class).run()).isEqualTo(1);
    }

    @Test
    void keepsAskingForABrokerThatIsNotThere() throws Exception {
        tell(new Address("tcp://127.0.0.1:1", "token"));
        tell(web.address());

        assertThat(web.take(Message.Hello.class).name()).isEqualTo("trainer-1");
    }

    /** Whatever it is doing in that moment: it has just begun to go to the broker here. */
    @Test
    void endsWheneverItIsToldTo() throws Exception {
        for (int i = 0; i < 60; i++) {
            var another = newNode();
            var thread = Thread.ofPlatform().daemon().start(another::run);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            another.join(web.address());
            spin(i * 1000L);
            Thread.ofPlatform().daemon().start(another::close);

            assertThat(thread.join(Duration.ofSeconds(60))).as("time %d", i).isTrue();
        }
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
