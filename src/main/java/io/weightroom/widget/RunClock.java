package io.weightroom.widget;

import io.weightroom.metrics.EpochMetrics;
import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;

/** Tells how many seconds a run had trained at a step: measured at ends of epochs, even between. */
final class RunClock {

    private record Moment(long step, double seconds) {}

    private final List<Moment> moments;
    private final double most;

    private RunClock(List<Moment> moments, double most) {
        this.moments = moments;
        this.most = most;
    }

    /** Of a run that can have trained no longer than all that it has had, and may have. */
    static RunClock of(RunView run) {
        double limit = run.spec().seconds();
        return of(run.epochs(), limit > 0 ? Math.min(limit, run.seconds()) : run.seconds());
    }

    /**
     * @param most seconds that it can have trained beyond the last epoch
     */
    static RunClock of(List<EpochMetrics> epochs, double most) {
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(0, 0));
        for (var epoch : epochs) {
            if (epoch.step() > moments.getLast().step() && epoch.seconds() > 0) {
                moments.add(new Moment(epoch.step(), epoch.seconds()));
            }
        }
        return new RunClock(moments, most);
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
        double seconds =
                from.seconds()
                        + (to.seconds() - from.seconds())
                                * (step - from.step())
                                / (to.step() - from.step());
        return step > to.step() ? Math.max(to.seconds(), Math.min(seconds, most)) : seconds;
    }
}
