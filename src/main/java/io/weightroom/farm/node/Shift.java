package io.weightroom.farm.node;

import io.weightroom.farm.RunReport;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Link;
import io.weightroom.farm.wire.Message;
import io.weightroom.farm.wire.MessageJson;
import io.weightroom.farm.wire.Queues;
import io.weightroom.farm.wire.Sender;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A trainer's work on one connection: orders come in, news go out, from hello to farewell. */
final class Shift implements AutoCloseable {

    private final Workshop workshop;
    private final Address broker;
    private final Runnable endProcess;
    private final String id = UUID.randomUUID().toString();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pulse").factory());
    private Optional<Link> link = Optional.empty();
    private Optional<Sender> news = Optional.empty();
    private Optional<LocalTrainer> trainer = Optional.empty();
    private Optional<Questions> questions = Optional.empty();
    private boolean aside;

    /**
     * @param endProcess called when the web process wants this process to end
     */
    Shift(Workshop workshop, Address broker, Runnable endProcess) {
        this.workshop = workshop;
        this.broker = broker;
        this.endProcess = endProcess;
    }

    /**
     * @throws IOException where the broker cannot be reached
     */
    void begin() throws IOException {
        var line = Link.open(broker, reason -> breakOff());
        link = Optional.of(line);
        news = Optional.of(line.sender());
        var local = workshop.open();
        trainer = Optional.of(local);
        local.listen(this::tell);
        var answering = new Questions(local, line.sender());
        questions = Optional.of(answering);
        String commands = line.queue("weightroom.commands", (body, to, c) -> hear(body));
        String asked = line.queue("weightroom.questions", answering::receive);
        var pulse = new Pulse(id, local);
        var process = ProcessHandle.current();
        say(
                new Message.Hello(
                        id,
                        workshop.name(),
                        process.pid(),
                        process.info().startInstant().orElseThrow(),
                        workshop.engine().device(),
                        workshop.lanes().getAsInt(),
                        commands,
                        asked));
        clock.scheduleAtFixedRate(() -> say(pulse.now()), 0, 1, TimeUnit.SECONDS);
    }

    private void tell(RunReport report) {
        say(new Message.Told(id, report));
    }

    /** What cannot be said any more will be asked again: the row is the truth. */
    private void say(Message message) {
        try {
            news.orElseThrow().send(Queues.NEWS, MessageJson.write(message));
        } catch (IOException e) {
            breakOff();
        }
    }

    private void hear(byte[] body) {
        try {
            obey(MessageJson.read(body, Message.Command.class));
        } catch (IOException e) {
            System.getLogger(Shift.class.getName())
                    .log(System.Logger.Level.ERROR, "a command was not understood", e);
        }
    }

    private void obey(Message.Command command) {
        var local = trainer.orElseThrow();
        switch (command) {
            case Message.Train t -> local.submit(t.order());
            case Message.Control c -> local.control(c.run(), c.control());
            case Message.Discard d -> local.discard(d.run());
            case Message.PutAside p -> Thread.ofPlatform().start(() -> putAside(p.end()));
        }
    }

    private void putAside(boolean end) {
        putAside();
        say(new Message.Farewell(id));
        if (end) {
            endProcess.run();
            breakOff();
        }
    }

    private synchronized void putAside() {
        if (!aside) {
            aside = true;
            trainer.ifPresent(LocalTrainer::close);
        }
    }

    /** Nothing can, or should, be said any more. */
    void breakOff() {
        over.countDown();
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        putAside();
        if (news.isPresent()) {
            say(new Message.Farewell(id));
        }
        questions.ifPresent(Questions::close);
        link.ifPresent(Link::close);
    }
}
