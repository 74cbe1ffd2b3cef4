package io.weightroom.farm.trainer;

/** When a run had its turns. Told by its lane, asked by anyone. */
final class Clock {

    private long since = System.nanoTime();
    private long used;
    private boolean training;
    private boolean asleep;

    synchronized void begin() {
        training = true;
        since = System.nanoTime();
    }

    /**
     * @param sleeping whether no further turn is wanted for now
     */
    synchronized void end(boolean sleeping) {
        long now = System.nanoTime();
        used += now - since;
        since = now;
        training = false;
        asleep = sleeping;
    }

    /** Since the last turn ended, or the run came; 0 in a turn and asleep. */
    synchronized double waitedSeconds() {
        return training || asleep ? 0 : (System.nanoTime() - since) / 1e9;
    }

    synchronized double laneSeconds() {
        return (used + (training ? System.nanoTime() - since : 0)) / 1e9;
    }

    synchronized boolean isAsleep() {
        return asleep && !training;
    }
}
