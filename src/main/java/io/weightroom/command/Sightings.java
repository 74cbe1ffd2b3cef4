package io.weightroom.command;

import io.weightroom.classifiers.Seen;

/** Tells what was seen in each picture. */
interface Sightings {

    /**
     * @param best how many labels to tell of
     */
    void seen(String file, Seen seen, int best);

    /**
     * @param reason with what was expected and found
     */
    void failed(String file, String reason);
}
