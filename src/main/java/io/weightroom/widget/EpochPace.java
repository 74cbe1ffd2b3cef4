package io.weightroom.widget;

import io.weightroom.runs.RunView;

/** How many epochs a second a run makes by the clock on the wall, as a page sees it. */
final class EpochPace {

    private static final double SHORTEST_SECONDS = 0.9;

    private long run = -1;
    private long step;
    private long since;
    private double measured;

    /** 0 until measured, and while the run stands. */
    double of(RunView view) {
        long now = System.nanoTime();
        boolean training = RunWords.sign(view).equals("training");
        if (view.id() != run || !training || view.step() < step) {
            run = view.id();
            step = view.step();
            since = now;
            measured = 0;
            return 0;
        }
        double seconds = (now - since) / 1e9;
        if (seconds >= SHORTEST_SECONDS && view.stepsPerEpoch() > 0) {
            measured = (view.step() - step) / (double) view.stepsPerEpoch() / seconds;
            step = view.step();
            since = now;
        }
        return measured;
    }
}
