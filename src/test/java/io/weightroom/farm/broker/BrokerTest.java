package io.weightroom.farm.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Link;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BrokerTest {

    private static final String HOST = "127.0.0.1";

    @Test
    void refusesAWrongToken() throws IOException {
        try (var broker = Broker.start(HOST, 0)) {
            var wrong = new Address(broker.address().url(), "guess");

            assertThatThrownBy(() -> Link.open(wrong, reason -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the broker at " + wrong.url() + " refused the token");
        }
    }

    @Test
    void isMissedByName() {
        var nowhere = new Address("tcp://127.0.0.1:1", "token");

        assertThatThrownBy(() -> Link.open(nowhere, reason -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no broker at tcp://127.0.0.1:1: ");
    }

    @Test
    void saysThatItsPortIsTakenAndLeavesNothingBehind() throws Exception {
        var before = threads();
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            int port = taken.getLocalPort();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> Broker.start(HOST, port))
                        .isInstanceOf(IOException.class)
                        .hasMessageStartingWith(
                                "the broker cannot listen on 127.0.0.1:" + port + ": ");
            }
        }

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!before.containsAll(threads()) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(before).containsAll(threads());
    }

    /** Those of brokers; other tests may have some of their own in this JVM. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().contains("weightroom"))
                .collect(Collectors.toSet());
    }

    @Test
    void tellsWhoIsConnectedThatItIsGone() throws Exception {
        var lost = new CompletableFuture<String>();
        var broker = Broker.start(HOST, 0);
        try (var _ = Link.open(broker.address(), lost::complete)) {
            broker.close();

            assertThat(lost.get(60, TimeUnit.SECONDS)).isNotEmpty();
        }
    }

    @Test
    void handsOnWhatComesAfterAMessageThatNobodyCouldTake() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var broker = Broker.start(HOST, 0);
                var link = Link.open(broker.address(), reason -> {})) {
            var queue = link.queue("test", (body, to, number) -> take(body, heard));
            var sender = link.sender();
            sender.send(queue, new byte[] {0});
            sender.send(queue, "second".getBytes(StandardCharsets.UTF_8));

            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("second");
        }
    }

    private static void take(byte[] body, LinkedBlockingQueue<String> heard) {
        if (body.length == 1) {
            throw new IllegalStateException("a receiver that fails");
        }
        heard.add(new String(body, StandardCharsets.UTF_8));
    }
}
