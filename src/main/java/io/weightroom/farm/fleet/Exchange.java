package io.weightroom.farm.fleet;

import io.weightroom.farm.broker.Broker;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Link;
import io.weightroom.farm.wire.Message;
import io.weightroom.farm.wire.MessageJson;
import io.weightroom.farm.wire.Question;
import io.weightroom.farm.wire.Queues;
import io.weightroom.farm.wire.Sender;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The broker of this process and our own line to it. When either breaks, both are made anew, and
 * everybody begins again.
 */
final class Exchange implements AutoCloseable {

    /** What the fleet does with what comes in; one call at a time. */
    interface Ears {

        void hear(Message.News news);

        void keep(Answer.Behind weights);

        /** A broker is there, the first one or another: all trainers have to come to it. */
        void opened(Address address);

        /** The line is broken: nobody can be spoken to. */
        void broken();
    }

    private record Line(Broker broker, Link link, Sender sender, Questions questions) {}

    private static final int RETRY_SECONDS = 2;

    private final String host;
    private final int port;
    private final Ears ears;
    private final ScheduledExecutorService builder =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("exchange").factory());
    private volatile Optional<Line> line = Optional.empty();
    private boolean closed;

    /**
     * @param port 0 for any free one
     */
    Exchange(String host, int port, Ears ears) {
        this.host = host;
        this.port = port;
        this.ears = ears;
    }

    /** Returns at once; {@link Ears#opened} tells when the broker is there. */
    void open() {
        builder.execute(this::build);
    }

    private synchronized void build() {
        if (closed) {
            return;
        }
        try {
            var broker = Broker.start(host, port);
            try {
                join(broker);
            } catch (IOException e) {
                broker.close();
                throw e;
            }
            ears.opened(broker.address());
        } catch (IOException e) {
            System.getLogger(Exchange.class.getName())
                    .log(System.Logger.Level.ERROR, e.getMessage() + "; trying again");
            builder.schedule(this::build, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void join(Broker broker) throws IOException {
        var link = Link.open(broker.address(), this::broken);
        try {
            link.read(Queues.NEWS, (body, to, number) -> hear(body));
            var questions = new Questions(link, ears::keep);
            line = Optional.of(new Line(broker, link, link.sender(), questions));
        } catch (IOException e) {
            link.close();
            throw e;
        }
    }

    private void broken(String reason) {
        System.getLogger(Exchange.class.getName())
                .log(System.Logger.Level.ERROR, "the line to the broker broke: " + reason);
        synchronized (this) {
            if (!closed) {
                builder.execute(this::rebuild);
            }
        }
    }

    private void rebuild() {
        tearDown();
        ears.broken();
        build();
    }

    private void hear(byte[] body) {
        try {
            ears.hear(MessageJson.read(body, Message.News.class));
        } catch (IOException e) {
            System.getLogger(Exchange.class.getName())
                    .log(System.Logger.Level.ERROR, "news were not understood", e);
        }
    }

    /**
     * @return whether it is on its way
     */
    boolean send(String queue, Message message) {
        var current = line;
        if (current.isEmpty()) {
            return false;
        }
        try {
            current.get().sender().send(queue, MessageJson.write(message));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@link #send}; it is heard after all that has come to the broker before. */
    boolean sendToOurselves(Message.News news) {
        return send(Queues.NEWS, news);
    }

    /** Nothing where no answer came in time. */
    Optional<Answer> ask(ConnectedTrainer trainer, Question question, int millis) {
        var hello = trainer.hello();
        return line.flatMap(
                l -> l.questions().ask(hello.trainer(), hello.questions(), question, millis));
    }

    void giveUp(String trainer) {
        line.ifPresent(l -> l.questions().giveUp(trainer));
    }

    private synchronized void tearDown() {
        line.ifPresent(
                l -> {
                    l.link().close();
                    l.broker().close();
                });
        line = Optional.empty();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        builder.shutdown();
        tearDown();
    }
}
