package io.weightroom.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.metrics.Frame;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static List<Frame> frames(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(step -> new Frame(step, new byte[40]))
                .toList();
    }

    private static List<Long> steps(List<Frame> frames) {
        return frames.stream().map(Frame::step).toList();
    }

    @Test
    void keepsTheFirstAndTheNewestWhereItHasToBeThinned() {
        var recording = new Recording();
        for (long step = 0; step <= 10_000; step++) {
            recording.add(frames(step, step));
        }
        var kept = steps(recording.after(-1));

        assertThat(kept).hasSizeBetween(Recording.MOST / 2, Recording.MOST).isSorted();
        assertThat(kept.getFirst()).isZero();
        assertThat(kept.getLast()).isEqualTo(10_000);
    }

    @Test
    void forgetsWhatARunRepeats() {
        var recording = new Recording();
        recording.add(frames(0, 50));
        recording.add(frames(20, 22));

        assertThat(steps(recording.after(17))).containsExactly(18L, 19L, 20L, 21L, 22L);
    }

    @Test
    void letsTheOnesUnusedForLongestGo() {
        var recordings = new Recordings(100 * 40);
        recordings.add(1, frames(0, 39));
        recordings.add(2, frames(0, 39));
        recordings.after(1, -1);
        recordings.add(3, frames(0, 39));

        assertThat(recordings.after(1, -1)).hasSize(40);
        assertThat(recordings.after(2, -1)).isEmpty();
        assertThat(recordings.after(3, 37)).hasSize(2);
    }
}
