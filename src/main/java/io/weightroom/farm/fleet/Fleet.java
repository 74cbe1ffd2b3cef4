package io.weightroom.farm.fleet;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.Machines;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import io.weightroom.farm.Trainer;
import io.weightroom.farm.wire.Address;
import io.weightroom.farm.wire.Answer;
import io.weightroom.farm.wire.Message;
import io.weightroom.inference.insight.Insight;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.metrics.RunOutcome;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.tensor.Results;
import io.weightroom.training.ComparedGradients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * All trainers as one: gives each run to the trainer with the fewest, hears what they report, and
 * tells which runs are lost when one goes. Reports of a run count only from the trainer that has
 * it, so that one which was given up changes nothing any more.
 */
public final class Fleet implements Trainer, Machines {

    private static final int FAREWELL_SECONDS = 20;

    private final Exchange exchange;
    private final Predictions predictions;
    private final Errands errands;
    private final List<TrainerProcess> processes;
    private final Reports reports = new Reports();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fleet-clock").factory());

    /** By id, in the order in which they came. */
    private final Map<String, ConnectedTrainer> trainers = new LinkedHashMap<>();

    private final Assignments assignments = new Assignments();

    /** Runs whose files the next trainer is to delete. */
    private final List<Long> discarded = new ArrayList<>();

    private boolean closing;

    /**
     * @param host that the broker listens on
     * @param port of the broker; 0 for any free one
     */
    public Fleet(String host, int port, List<TrainerStart> starts) {
        exchange = new Exchange(host, port, new Hearing());
        predictions = new Predictions(exchange);
        errands = new Errands(exchange, this::anyone);
        processes =
                starts.stream()
                        .map(
                                start ->
                                        new TrainerProcess(
                                                start,
                                                (pid, how, suspects) ->
                                                        processEnded(
                                                                start.name(), pid, how, suspects)))
                        .toList();
    }

    /** Starts the broker and the trainers' processes; returns at once. */
    public void start() {
        processes.forEach(TrainerProcess::begin);
        exchange.open();
        clock.scheduleWithFixedDelay(this::giveUpTheSilent, 2, 2, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void submit(RunOrder order) {
        assignments.await(order);
        distribute();
    }

    /** Gives what waits to trainers, where one takes orders. */
    private void distribute() {
        for (var waiting : assignments.waiting()) {
            var order = waiting.order();
            var trainer = leastBusy();
            if (trainer.isPresent()) {
                assignments.give(order, trainer.get().id());
                send(trainer.get(), new Message.Train(order));
                for (var control : waiting.controls()) {
                    send(trainer.get(), new Message.Control(order.run(), control));
                }
            }
        }
    }

    private Optional<ConnectedTrainer> leastBusy() {
        return trainers.values().stream()
                .filter(ConnectedTrainer::isOpen)
                .min(
                        Comparator.comparingDouble(
                                t -> (double) assignments.count(t.id()) / t.hello().lanes()));
    }

    @Override
    public void control(long run, RunControl control) {
        synchronized (this) {
            var waiting = assignments.waiting(run);
            if (waiting.isEmpty()) {
                trainerOf(run).ifPresent(t -> send(t, new Message.Control(run, control)));
                return;
            }
            if (!(control instanceof RunControl.Stop)) {
                waiting.get().controls().add(control);
                return;
            }
            assignments.forget(run);
        }
        reports.tell(new RunReport.Ended(run, new RunOutcome.Stopped(), 0));
    }

    @Override
    public synchronized void discard(long run) {
        predictions.forget(run);
        var trainer = trainerOf(run).or(this::anyone);
        assignments.forget(run);
        trainer.ifPresentOrElse(t -> send(t, new Message.Discard(run)), () -> discarded.add(run));
    }

    private Optional<ConnectedTrainer> trainerOf(long run) {
        return assignments.trainerOf(run).map(trainers::get);
    }

    private synchronized Optional<ConnectedTrainer> anyone() {
        return trainers.values().stream().filter(t -> !t.isAside()).findFirst();
    }

    private synchronized Optional<ConnectedTrainer> answering(long run) {
        return assignments.order(run).isPresent()
                ? trainerOf(run).filter(t -> !t.isAside())
                : anyone();
    }

    private void send(ConnectedTrainer trainer, Message.Command command) {
        exchange.send(trainer.hello().commands(), command);
    }

    @Override
    public Prediction predict(long run, Optional<Kept> kept, float[] inputs, int count) {
        return predictions.predict(network(run, kept), inputs, count);
    }

    @Override
    public Insight look(long run, Optional<Kept> kept, float[] input, InsightWanted wanted) {
        return predictions.look(network(run, kept), input, wanted);
    }

    @Override
    public WrittenText write(long run, Optional<Kept> kept, TextWanted wanted) {
        return predictions.write(network(run, kept), wanted);
    }

    @Override
    public Reading read(long run, Optional<Kept> kept, ReadingWanted wanted) {
        return predictions.read(network(run, kept), wanted);
    }

    @Override
    public WordVectors vectors(long run, Optional<Kept> kept) {
        return predictions.vectors(network(run, kept));
    }

    @Override
    public Results evaluate(List<String> lines, long seed) {
        return errands.evaluate(lines, seed);
    }

    @Override
    public ComparedGradients gradients(TrainingSpec spec, Optional<Path> checkpoint, int samples) {
        return errands.gradients(spec, checkpoint, samples);
    }

    @Override
    public HeldOutScore heldOut(Kept run, DatasetSpec from, String learner) {
        return errands.heldOut(run, from, learner);
    }

    private synchronized Predictions.Network network(long run, Optional<Kept> kept) {
        return Predictions.Network.of(run, kept, assignments.order(run), () -> answering(run));
    }

    @Override
    public void listen(Consumer<RunReport> listener) {
        reports.listen(listener);
    }

    @Override
    public synchronized List<MachineView> all() {
        return MachineViews.of(processes, List.copyOf(trainers.values()));
    }

    @Override
    public synchronized int waiting() {
        return (int) assignments.waiting().stream().filter(w -> !w.order().paused()).count();
    }

    @Override
    public synchronized void drain(String machine) {
        named(machine).filter(ConnectedTrainer::isOpen).ifPresent(t -> drain(t, false));
    }

    private void drain(ConnectedTrainer trainer, boolean ends) {
        trainer.drain();
        send(trainer, new Message.PutAside(ends));
    }

    @Override
    public synchronized void restart(String machine) {
        processes.stream().filter(p -> p.name().equals(machine)).forEach(TrainerProcess::expectEnd);
        named(machine).ifPresent(t -> drain(t, true));
    }

    private Optional<ConnectedTrainer> named(String machine) {
        return trainers.values().stream().filter(t -> t.hello().name().equals(machine)).findFirst();
    }

    /** A trainer that hangs is ended, and then begins again like any other that has ended. */
    private synchronized void giveUpTheSilent() {
        for (var trainer : List.copyOf(trainers.values())) {
            if (trainer.isSilent()) {
                processes.stream()
                        .filter(p -> trainer.hello().isOf(p.name(), p.pid()))
                        .forEach(TrainerProcess::kill);
                goneByOurselves(new Message.Gone(trainer.id(), "did not answer", List.of()));
            }
        }
    }

    private synchronized void processEnded(String name, long pid, String how, List<Long> suspects) {
        trainers.values().stream()
                .filter(t -> t.hello().isOf(name, pid))
                .map(t -> new Message.Gone(t.id(), how, suspects))
                .toList()
                .forEach(this::goneByOurselves);
    }

    /** Waits its turn behind what the trainer has said before, where there still is a line. */
    private void goneByOurselves(Message.Gone gone) {
        if (!exchange.sendToOurselves(gone) && !clock.isShutdown()) {
            clock.execute(() -> gone(gone.trainer(), gone.how(), gone.suspects()));
        }
    }

    private void gone(String trainer, String how, List<Long> suspects) {
        List<Long> lost;
        synchronized (this) {
            trainers.remove(trainer);
            // While closing, runs stay as they are: the next start goes on with them.
            lost = closing ? List.of() : assignments.release(trainer);
            notifyAll();
        }
        exchange.giveUp(trainer);
        boolean alone = suspects.size() == 1;
        for (long run : lost) {
            boolean suspect = suspects.contains(run);
            reports.tell(new RunReport.Lost(run, how, suspect, suspect && alone));
        }
    }

    /** Has all trainers put their runs aside, and waits for that. */
    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (this) {
            closing = true;
            trainers.values().forEach(t -> send(t, new Message.PutAside(true)));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FAREWELL_SECONDS);
            try {
                while (!trainers.values().stream().allMatch(ConnectedTrainer::isAside)
                        && System.nanoTime() < end) {
                    wait(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        processes.forEach(TrainerProcess::close);
        exchange.close();
    }

    /** What comes in over the broker, one message at a time. */
    private final class Hearing implements Exchange.Ears {

        @Override
        public void hear(Message.News news) {
            switch (news) {
                case Message.Hello h -> welcome(h);
                case Message.Pulse p -> note(p);
                case Message.Told t -> pass(t);
                case Message.Farewell f -> farewell(f);
                case Message.Gone g -> gone(g.trainer(), g.how(), g.suspects());
            }
        }

        private void welcome(Message.Hello hello) {
            if (processes.stream().anyMatch(p -> p.isPast(hello))) {
                return;
            }
            processes.forEach(p -> p.greeted(hello.pid()));
            // A process that lost its line comes again as somebody new, sooner than it is missed.
            var former = ids(t -> t.hello().isOf(hello.name(), hello.pid()));
            synchronized (Fleet.this) {
                if (!closing) {
                    admit(new ConnectedTrainer(hello));
                }
            }
            // It is there by now, to take what it had.
            former.forEach(id -> gone(id, "lost its line", List.of()));
        }

        private void admit(ConnectedTrainer trainer) {
            trainers.put(trainer.id(), trainer);
            discarded.forEach(run -> send(trainer, new Message.Discard(run)));
            discarded.clear();
            distribute();
        }

        private List<String> ids(Predicate<ConnectedTrainer> which) {
            synchronized (Fleet.this) {
                return trainers.values().stream().filter(which).map(ConnectedTrainer::id).toList();
            }
        }

        private void note(Message.News news) {
            synchronized (Fleet.this) {
                Optional.ofNullable(trainers.get(news.trainer())).ifPresent(t -> t.heard(news));
            }
        }

        private void pass(Message.Told told) {
            note(told);
            long run = told.report().run();
            synchronized (Fleet.this) {
                if (!assignments.has(told.trainer(), run)) {
                    return;
                }
                if (told.report() instanceof RunReport.Ended) {
                    assignments.forget(run);
                }
            }
            reports.tell(told.report());
        }

        private void farewell(Message.Farewell farewell) {
            List<Long> lost;
            synchronized (Fleet.this) {
                Optional.ofNullable(trainers.get(farewell.trainer()))
                        .ifPresent(ConnectedTrainer::farewell);
                lost = closing ? List.of() : assignments.release(farewell.trainer());
                Fleet.this.notifyAll();
            }
            lost.forEach(
                    run -> reports.tell(new RunReport.Lost(run, "was put aside", false, false)));
        }

        @Override
        public void keep(Answer.Behind weights) {
            predictions.keep(weights);
        }

        @Override
        public void opened(Address address) {
            processes.forEach(p -> p.join(address));
        }

        @Override
        public void broken() {
            ids(trainer -> true).forEach(trainer -> gone(trainer, "lost its line", List.of()));
        }
    }
}
