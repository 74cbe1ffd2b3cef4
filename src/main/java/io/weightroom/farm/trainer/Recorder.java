package io.weightroom.farm.trainer;

import io.weightroom.metrics.Frame;
import io.weightroom.training.TrainingSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps a small network's weights from moment to moment, so that a page can play them. */
final class Recorder {

    /** A playground's largest network has 2,200; a frame stays below 16 kB. */
    private static final int MOST_PARAMETERS = 4_096;

    /** Eyes see no more than some 30 frames a second. */
    static final Duration BETWEEN = Duration.ofMillis(33);

    private final TrainingSession session;
    private final boolean records;
    private final List<Frame> frames = new ArrayList<>();
    private long recorded = -1;
    private long last;

    Recorder(TrainingSession session) {
        this.session = session;
        records = session.shape().totalParameters() <= MOST_PARAMETERS;
    }

    /** Records the step that the network stands at, unless the last frame is of just now. */
    void look() {
        if (System.nanoTime() - last >= BETWEEN.toNanos()) {
            record();
        }
    }

    /** Records the step that the network stands at, once. */
    void record() {
        if (records && session.position().step() != recorded) {
            recorded = session.position().step();
            last = System.nanoTime();
            frames.add(session.weights().frame());
        }
    }

    /** What was recorded since the last time. */
    List<Frame> take() {
        var taken = List.copyOf(frames);
        frames.clear();
        return taken;
    }
}
