package io.weightroom.farm.fleet;

/**
 * How a process ended.
 *
 * @param words for example {@code was killed}
 * @param isCrash whether what it was doing is to blame
 */
record Exit(String words, boolean isCrash) {

    private static final int SIGNAL = 128;
    private static final int ABORT = SIGNAL + 6;
    private static final int KILL = SIGNAL + 9;
    private static final int SEGMENTATION_FAULT = SIGNAL + 11;
    private static final int TERMINATE = SIGNAL + 15;
    private static final int INTERRUPT = SIGNAL + 2;

    /**
     * @param outOfMemory whether the system has killed for want of memory meanwhile
     */
    static Exit of(int status, boolean outOfMemory) {
        return switch (status) {
            case 0, INTERRUPT, TERMINATE -> new Exit("was ended", false);
            case KILL ->
                    outOfMemory
                            ? new Exit("took more memory than the machine has", true)
                            : new Exit("was killed", false);
            case ABORT, SEGMENTATION_FAULT -> new Exit("crashed in native code", true);
            default -> new Exit("ended with status " + status, true);
        };
    }
}
