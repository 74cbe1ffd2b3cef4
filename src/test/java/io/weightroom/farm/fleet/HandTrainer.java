package io.weightroom.farm.fleet;

import io.weightroom.farm.RunReport;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Link;
import io.weightroom.farm.wire.Message;
import io.weightroom.farm.wire.MessageJson;
import io.weightroom.farm.wire.Queues;
import io.weightroom.farm.wire.Sender;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A trainer that says what a test tells it to, over a line of its own. */
final class HandTrainer implements AutoCloseable {

    private final String id;
    private final Link link;
    private final Sender sender;
    private final BlockingQueue<Message.Command> commands = new LinkedBlockingQueue<>();

    HandTrainer(Address broker, String id, String name, long pid) throws IOException {
        this.id = id;
        link = Link.open(broker, reason -> {});
        sender = link.sender();
        var queue = link.queue("commands", (body, to, number) -> hear(body));
        var questions = link.queue("questions", (body, to, number) -> {});
        say(new Message.Hello(id, name, pid, Instant.EPOCH, "none", 1, queue, questions));
    }

    private void hear(byte[] body) {
        try {
            commands.add(MessageJson.read(body, Message.Command.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void say(Message.News news) throws IOException {
        say(MessageJson.write(news));
    }

    void say(byte[] news) throws IOException {
        sender.send(Queues.NEWS, news);
    }

    void tell(RunReport report) throws IOException {
        say(new Message.Told(id, report));
    }

    /** The next of what it is told to do. */
    Message.Command next() throws InterruptedException {
        var command = commands.poll(60, TimeUnit.SECONDS);
        if (command == null) {
            throw new AssertionError("no command came");
        }
        return command;
    }

    /** Without waiting. */
    boolean isTold() {
        return !commands.isEmpty();
    }

    /** Goes, so that the fleet waits for nothing of it. */
    @Override
    public void close() throws IOException {
        say(new Message.Gone(id, "was closed", List.of()));
        link.close();
    }
}
