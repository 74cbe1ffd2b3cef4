package io.weightroom.command;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** What all pages of a measurement have seen together. */
final class PageTally {

    /** Enough of them to see what is wrong. */
    private static final int TOLD = 5;

    final Queue<Double> openings = new ConcurrentLinkedQueue<>();
    final Queue<Double> reactions = new ConcurrentLinkedQueue<>();
    final Queue<Double> starts = new ConcurrentLinkedQueue<>();
    final Queue<Double> firstMetrics = new ConcurrentLinkedQueue<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();

    /** So many bytes came on a line. */
    void pushed(int count) {
        bytes.add(count);
    }

    void message() {
        messages.increment();
    }

    /** A line was closed, which is right at the end only. */
    void closed() {
        if (!over.get()) {
            failed("the server closed a line for pushes");
        }
    }

    void failed(String what) {
        if (!over.get()) {
            errors.increment();
            if (problems.size() < TOLD) {
                problems.add(what);
            }
        }
    }

    /** What goes wrong from now on is no error. */
    void end() {
        over.set(true);
    }

    long bytes() {
        return bytes.sum();
    }

    long messages() {
        return messages.sum();
    }

    long errors() {
        return errors.sum();
    }

    /** The first of them. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
