package io.weightroom.classifiers;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;

/**
 * Who waits for an answer. Callers take turns, so that who asks a thousand times waits for himself
 * and not the others for him.
 */
final class WaitingLine<T> {

    private final int most;
    private final int mostOfOne;

    /** By caller; whose turn it is first. */
    private final SequencedMap<String, Queue<T>> waiting = new LinkedHashMap<>();

    private int count;

    /**
     * @param most who may wait in all
     * @param mostOfOne questions of one caller that may wait
     */
    WaitingLine(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /**
     * @throws ClassifierUnavailable where too many wait already
     */
    synchronized void add(String caller, T question) {
        var own = waiting.getOrDefault(caller, new ArrayDeque<>());
        if (count >= most || own.size() >= mostOfOne) {
            throw new ClassifierUnavailable(
                    "expected at most %d pictures that wait to be looked at, %d of them from one place,"
                                    .formatted(most, mostOfOne)
                            + " found more; ask again in a moment");
        }
        own.add(question);
        waiting.put(caller, own);
        count++;
        notifyAll();
    }

    /** Waits for the next one; nothing where none came for so long. */
    synchronized Optional<T> take(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (count == 0) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return Optional.empty();
            }
            wait(millis);
        }
        var turn = waiting.pollFirstEntry();
        var question = turn.getValue().remove();
        if (!turn.getValue().isEmpty()) {
            waiting.putLast(turn.getKey(), turn.getValue());
        }
        count--;
        return Optional.of(question);
    }
}
