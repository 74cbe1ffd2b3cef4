package io.weightroom.grading;

import java.util.List;
import java.util.Map;

/**
 * All that is kept of a hand-in.
 *
 * @param runs that it was judged by
 * @param written texts as they were handed in, by their criteria
 */
public record Dossier(HandIn handIn, List<Evidence> runs, Map<String, String> written) {

    public Dossier {
        runs = List.copyOf(runs);
        written = Map.copyOf(written);
    }
}
