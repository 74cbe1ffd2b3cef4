package io.weightroom.widget;

import io.weightroom.metrics.EpochMetrics;
import java.util.ArrayList;
import java.util.List;

/** Tells how many seconds a run had trained at a step: measured at ends of epochs, even between. */
final class RunClock {

    private record Moment(long step, double seconds) {}

    private final List<Moment> moments;

    private RunClock(List<Moment> moments) {
        this.moments = moments;
    }

    static RunClock of(List<EpochMetrics> epochs) {
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(0, 0));
        for (var epoch : epochs) {
            if (epoch.step() > moments.getLast().step() && epoch.seconds() > 0) {
                moments.add(new Moment(epoch.step(), epoch.seconds()));
            }
        }
        return new RunClock(moments);
    }

    /** Beyond the last epoch that was measured it goes on at its pace; 0 before the first. */
    double seconds(long step) {
        int next = 1;
        while (next < moments.size() - 1 && moments.get(next).step() < step) {
            next++;
        }
        if (next >= moments.size()) {
            return 0;
        }
        var from = moments.get(next - 1);
        var to = moments.get(next);
        return from.seconds()
                + (to.seconds() - from.seconds())
                        * (step - from.step())
                        / (to.step() - from.step());
    }
}
