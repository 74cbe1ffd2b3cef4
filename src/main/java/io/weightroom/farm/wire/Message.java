package io.weightroom.farm.wire;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.farm.RunReport;
import java.time.Instant;
import java.util.List;

/** What is said between the web process and a trainer, but for predictions. */
public sealed interface Message {

    /** What the web process tells a trainer. */
    sealed interface Command extends Message {}

    /** What a trainer tells the web process. */
    sealed interface News extends Message {

        /** The trainer's id: another one after each new connection. */
        String trainer();
    }

    record Train(RunOrder order) implements Command {}

    record Control(long run, RunControl control) implements Command {}

    record Discard(long run) implements Command {}

    /**
     * Put all runs aside with checkpoints, then say {@link Farewell}.
     *
     * @param end whether the process is to end after that
     */
    record PutAside(boolean end) implements Command {}

    /**
     * A trainer is ready for orders.
     *
     * @param name of its place, which stays when its process is started again
     * @param commands the queue of its commands
     * @param questions the queue of its predictions
     */
    record Hello(
            String trainer,
            String name,
            long pid,
            Instant since,
            String device,
            int lanes,
            String commands,
            String questions)
            implements News {

        /** Whether it comes from that process of that place. */
        public boolean isOf(String place, long process) {
            return name.equals(place) && pid == process;
        }
    }

    /** How a trainer stands; sent once a second. */
    record Pulse(
            String trainer,
            long residentBytes,
            long heapBytes,
            List<MachineView.Lane> lanes,
            List<MachineView.Held> runs)
            implements News {}

    record Told(String trainer, RunReport report) implements News {}

    /** All runs are put aside; nothing follows. */
    record Farewell(String trainer) implements News {}

    /**
     * The trainer's process has ended, or its line is broken. The web process tells itself, so that
     * this comes after all that the trainer had said before.
     *
     * @param suspects runs that had a slice in that moment, where the end was a crash
     * @param how in words: {@code "was killed"}
     */
    record Gone(String trainer, String how, List<Long> suspects) implements News {}
}
