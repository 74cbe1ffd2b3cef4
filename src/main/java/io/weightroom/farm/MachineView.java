package io.weightroom.farm;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * One trainer at a moment.
 *
 * @param name unique among the trainers, such as {@code trainer-1}
 * @param pid of its process; 0 while there is none
 * @param since when its process started
 * @param restarts how often its process had to be started again, since the web process started
 * @param device in words: {@code cpu}, {@code cuda:0}; empty until it is ready
 * @param residentBytes memory of its process that is not swapped out; 0 where it is not known
 * @param heapBytes of Java's heap in use
 * @param runs that are with it, those that wait longest first
 */
public record MachineView(
        String name,
        long pid,
        State state,
        Instant since,
        int restarts,
        String device,
        long residentBytes,
        long heapBytes,
        List<Lane> lanes,
        List<Held> runs) {

    public MachineView {
        lanes = List.copyOf(lanes);
        runs = List.copyOf(runs);
    }

    /** What a trainer is doing. */
    public enum State {
        STARTING,
        READY,
        /** Its runs are put aside; it waits to be restarted. */
        DRAINED,
        /** Its process has ended and a new one comes soon. */
        LOST
    }

    /**
     * A lane, counted from 1.
     *
     * @param run that has a slice just now
     * @param busy share of the last second that it trained, 0..1
     */
    public record Lane(int number, OptionalLong run, double busy) {}

    /**
     * A run that is with the trainer.
     *
     * @param waitedSeconds since its last slice ended; 0 while it has one
     * @param laneSeconds that it has had so far
     * @param asleep whether it is paused and wants no slice
     */
    public record Held(
            long run, String learner, double waitedSeconds, double laneSeconds, boolean asleep) {}
}
