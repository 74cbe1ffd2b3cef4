package io.weightroom.widget;

import io.weightroom.runs.RunView;
import io.weightroom.spec.Start;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Where a playground's runs were when their learner changed something. */
final class UndoStack {

    private static final int MOST = 30;

    private final Deque<Start> before = new ArrayDeque<>();

    void remember(RunView run) {
        before.push(new Start(run.spec(), run.changes(), run.step(), List.of()));
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    /** Where the run was before the last change. */
    Start pop() {
        return before.pop();
    }

    void clear() {
        before.clear();
    }

    boolean isEmpty() {
        return before.isEmpty();
    }
}
