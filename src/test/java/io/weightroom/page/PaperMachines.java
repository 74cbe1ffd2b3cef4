package io.weightroom.page;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.MachineView.Held;
import io.weightroom.farm.MachineView.Lane;
import io.weightroom.farm.MachineView.State;
import io.weightroom.farm.Machines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Trainers that are as a test says, and remember what they were told. */
public final class PaperMachines implements Machines {

    public final List<MachineView> views = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public int waiting;
    public boolean deaf;

    @Override
    public List<MachineView> all() {
        if (deaf) {
            throw new IllegalStateException("the broker does not answer");
        }
        return List.copyOf(views);
    }

    @Override
    public void drain(String machine) {
        told.add("drain " + machine);
    }

    @Override
    public void restart(String machine) {
        told.add("restart " + machine);
    }

    /** Two lanes, one of them at work, and the given runs. */
    public static MachineView ready(String name, Held... runs) {
        return view(
                name,
                4711,
                State.READY,
                612L << 20,
                List.of(
                        new Lane(1, OptionalLong.of(41), 0.973),
                        new Lane(2, OptionalLong.empty(), 0)),
                runs);
    }

    public static MachineView view(
            String name,
            long pid,
            State state,
            long residentBytes,
            List<Lane> lanes,
            Held... runs) {
        return new MachineView(
                name,
                pid,
                state,
                Instant.parse("2026-11-21T08:00:00Z"),
                2,
                state == State.STARTING ? "" : "cpu",
                residentBytes,
                residentBytes / 4,
                lanes,
                List.of(runs));
    }

    public static Held training(long run, String learner) {
        return new Held(run, learner, 0, 12.3, false);
    }

    public static Held waiting(long run, String learner, double seconds) {
        return new Held(run, learner, seconds, 4.56, false);
    }

    public static Held paused(long run, String learner) {
        return new Held(run, learner, 30, 0, true);
    }

    @Override
    public int waiting() {
        return waiting;
    }
}
