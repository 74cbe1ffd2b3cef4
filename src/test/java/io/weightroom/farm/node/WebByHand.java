package io.weightroom.farm.node;

import io.weightroom.farm.broker.Broker;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Link;
import io.weightroom.farm.wire.Message;
import io.weightroom.farm.wire.MessageJson;
import io.weightroom.farm.wire.Queues;
import io.weightroom.farm.wire.Sender;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The web process's side of the line: a broker, and whatever comes in over it. */
final class WebByHand implements AutoCloseable {

    private final Broker broker;
    private final Link link;
    private final Sender sender;
    private final BlockingQueue<Message.News> news = new LinkedBlockingQueue<>();

    WebByHand() throws IOException {
        broker = Broker.start("127.0.0.1", 0);
        link = Link.open(broker.address(), reason -> {});
        link.read(Queues.NEWS, (body, to, number) -> hear(body));
        sender = link.sender();
    }

    private void hear(byte[] body) {
        try {
            news.add(MessageJson.read(body, Message.News.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Address address() {
        return broker.address();
    }

    /** Waits for the next that is of {@code type}; what comes before it is left out. */
    <N> N take(Class<N> type) throws InterruptedException {
        while (true) {
            var next = news.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no " + type.getSimpleName() + " came");
            }
            if (type.isInstance(next)) {
                return type.cast(next);
            }
            if (next instanceof Message.Told t && type.isInstance(t.report())) {
                return type.cast(t.report());
            }
        }
    }

    void send(Message.Hello to, Message.Command command) throws IOException {
        send(to, MessageJson.write(command));
    }

    void send(Message.Hello to, byte[] command) throws IOException {
        sender.send(to.commands(), command);
    }

    /** As if it crashed. */
    @Override
    public void close() {
        broker.close();
        link.close();
    }
}
