package io.weightroom.farm;

import java.util.List;

/** The trainers of this installation as its host sees them. */
public interface Machines {

    /** How every trainer stands now, in the order in which they came. */
    List<MachineView> all();

    /** Runs that want to train and that no trainer has: all are starting, drained or lost. */
    int waiting();

    /**
     * Puts the runs of a trainer aside with checkpoints; they wait, and it gets no others, until
     * {@link #restart}. Does nothing where no trainer has that name.
     */
    void drain(String machine);

    /**
     * Puts the runs of a trainer aside, ends its process and starts another, where they go on. Does
     * nothing where no trainer has that name.
     */
    void restart(String machine);
}
