package io.weightroom.runs;

import io.weightroom.metrics.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights of a small network from moment to moment, at most 400 of them: where there would be
 * more, every second one goes, but for the first and the newest.
 */
final class Recording {

    static final int MOST = 400;

    private final List<Frame> frames = new ArrayList<>();

    /** A run that begins again repeats what came after its checkpoint. */
    void add(List<Frame> newer) {
        for (var frame : newer) {
            while (!frames.isEmpty() && frames.getLast().step() >= frame.step()) {
                frames.removeLast();
            }
            frames.add(frame);
            if (frames.size() > MOST) {
                thin();
            }
        }
    }

    private void thin() {
        var all = List.copyOf(frames);
        frames.clear();
        for (int i = 0; i < all.size(); i++) {
            if (i % 2 == 0 || i == all.size() - 1) {
                frames.add(all.get(i));
            }
        }
    }

    List<Frame> after(long step) {
        return frames.stream().filter(frame -> frame.step() > step).toList();
    }

    long bytes() {
        return frames.isEmpty() ? 0 : (long) frames.size() * frames.getLast().weights().length;
    }
}
