package io.weightroom.farm.trainer;

import io.weightroom.metrics.Frame;
import io.weightroom.training.TrainingRun;
import io.weightroom.training.TrainingSession;
import java.time.Duration;
import java.util.List;

/** Lets a run go no faster than eyes want to follow, and records its weights on the way. */
final class Motion {

    /** A run that was kept waiting does not run after the time it has lost. */
    private static final double MOST_BEHIND_SECONDS = 0.5;

    private final TrainingRun run;
    private final Recorder recorder;
    private final int stepsPerEpoch;
    private double stepsPerSecond;

    /** Steps from frame to frame of a run with a pace. */
    private long distance = 1;

    /** The run may stand at {@code dueStep} at {@code dueAt}. */
    private double dueStep;

    private long dueAt;

    /**
     * @param pace epochs a second; 0 where there is no limit
     */
    Motion(TrainingSession session, TrainingRun run, double pace) {
        this.run = run;
        recorder = new Recorder(session);
        stepsPerEpoch = run.position().stepsPerEpoch();
        recorder.record();
        pace(pace);
    }

    /** From now on, so many epochs a second; 0 where there is no limit. */
    void pace(double epochsPerSecond) {
        stepsPerSecond = epochsPerSecond * stepsPerEpoch;
        distance = Math.max(1, Math.round(stepsPerSecond * Recorder.BETWEEN.toNanos() / 1e9));
        startNow();
    }

    /** The next frame is due at once. */
    private void startNow() {
        dueStep = nextFrame();
        dueAt = System.nanoTime();
    }

    /**
     * Works for about {@code nanos}, as far as the pace allows.
     *
     * @return whether anything is left to do up to {@code lastStep}
     */
    boolean advance(long nanos, long lastStep) {
        long end = System.nanoTime() + nanos;
        while (run.isGoingOn(Math.min(lastStep, allowed()))) {
            long to = stepsPerSecond == 0 ? lastStep : Math.min(lastStep, nextFrame());
            boolean left = run.advance(Math.max(0, end - System.nanoTime()), to);
            if (stepsPerSecond == 0) {
                recorder.look();
            } else if (!left) {
                recorder.record();
            }
            if (System.nanoTime() >= end) {
                break;
            }
        }
        boolean more = run.isGoingOn(lastStep);
        if (!more) {
            recorder.record();
        }
        return more;
    }

    /** The step that the pace allows by now; a run with a pace goes from frame to frame. */
    private long allowed() {
        if (stepsPerSecond == 0) {
            return Long.MAX_VALUE;
        }
        double due = due();
        if (due - step() > distance + stepsPerSecond * MOST_BEHIND_SECONDS) {
            startNow();
            due = dueStep;
        }
        return (long) due / distance * distance;
    }

    private double due() {
        return dueStep + (System.nanoTime() - dueAt) / 1e9 * stepsPerSecond;
    }

    private long nextFrame() {
        return (step() / distance + 1) * distance;
    }

    /** Until the next step is due; zero where the run may go on at once. */
    Duration rest() {
        if (stepsPerSecond == 0) {
            return Duration.ZERO;
        }
        double seconds = (nextFrame() - due()) / stepsPerSecond;
        return Duration.ofNanos((long) Math.max(0, seconds * 1e9));
    }

    /** An estimate of the time to the end, among runs that make this one so much longer. */
    double secondsLeft(double crowding) {
        double working = run.secondsLeft() * crowding;
        double paced = stepsPerSecond == 0 ? 0 : (run.totalSteps() - step()) / stepsPerSecond;
        return Math.max(working, paced);
    }

    private long step() {
        return run.position().step();
    }

    /** What was recorded since the last time. */
    List<Frame> frames() {
        return recorder.take();
    }
}
