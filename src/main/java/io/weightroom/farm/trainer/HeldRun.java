package io.weightroom.farm.trainer;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.RunControl;
import io.weightroom.farm.RunOrder;
import io.weightroom.training.Lanes;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A run that is with the trainer, from its order to its end. Safe for several threads. */
final class HeldRun {

    private final RunOrder order;
    private final Clock loading = new Clock();
    private final Queue<RunControl> controls = new ConcurrentLinkedQueue<>();
    private Optional<LaneRun> onLane = Optional.empty();
    private boolean over;
    private volatile boolean discarded;

    HeldRun(RunOrder order) {
        this.order = order;
    }

    RunOrder order() {
        return order;
    }

    /** Goes on the lanes, unless it has ended before its data was read. */
    synchronized void begin(LaneRun.Loaded loaded, Crew crew, Ending ending) {
        if (!over) {
            var run = new LaneRun(order, loaded, controls, crew, ending);
            onLane = Optional.of(run);
            crew.lanes().add(order.learner(), run);
        }
    }

    /**
     * Passes a control on to the lanes.
     *
     * @return whether the run has to be ended by the caller, as no lane will do it
     */
    synchronized boolean control(RunControl control, Lanes lanes) {
        if (onLane.isEmpty() && control instanceof RunControl.Stop) {
            return end();
        }
        controls.add(control);
        onLane.ifPresent(lanes::wake);
        return false;
    }

    /**
     * Ends the run before it is on a lane.
     *
     * @return whether it had not ended already
     */
    synchronized boolean end() {
        boolean now = !over;
        over = true;
        return now;
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized MachineView.Held view() {
        return onLane.map(LaneRun::view)
                .orElseGet(
                        () ->
                                new MachineView.Held(
                                        order.run(),
                                        order.learner(),
                                        loading.waitedSeconds(),
                                        0,
                                        false));
    }

    void discard() {
        discarded = true;
    }

    boolean isDiscarded() {
        return discarded;
    }
}
